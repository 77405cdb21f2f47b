package org.downstage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.DOCUMENT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.downstage.base.UploadedFile;
import org.downstage.base.database.TestRun;
import org.downstage.dataentry.CaseFixture;
import org.downstage.document.UploadProblem.Kind;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Files that somebody made to do harm, or that broke on the way: a clear word, and nothing kept.
 */
@SpringBootTest(
        properties = {
            "downstage.documents.size=4MB",
            "downstage.documents.pages=20",
            "downstage.documents.render.memory=160m",
            "downstage.documents.render.time=60s"
        })
class HostileUploadTest {

    private static final Path HOME = TestRun.directory("test-documents");

    @Autowired private SourceFilingService filing;
    @Autowired private SourceService sources;
    @Autowired private DSLContext db;
    @Autowired private SubjectService subjects;

    private SignedIn investigator;
    private String subject;

    @BeforeEach
    void enrol() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        subject = fixture.subject(investigator, site);
    }

    /** What is wrong with a file, what the answer is, and the file. */
    enum Hostile {
        EMPTY(Kind.EMPTY, "empty.pdf", () -> new byte[0]),
        HTML(Kind.OTHER_TYPE, "report.pdf", () -> text("<html><script>alert(1)</script></html>")),
        ZIP(Kind.OTHER_TYPE, "report.pdf", () -> text("PK\u0003\u0004 word/document.xml")),
        GIF(Kind.OTHER_TYPE, "photo.png", () -> text("GIF89a")),
        SVG(Kind.OTHER_TYPE, "photo.png", () -> text("<svg onload='alert(1)'/>")),
        LOCKED(Kind.ENCRYPTED, "locked.pdf", Papers::locked),
        MARK_ALONE(Kind.UNREADABLE, "mark.pdf", () -> text("%PDF-1.7")),
        HTML_BEHIND_MARK(
                Kind.UNREADABLE, "polyglot.pdf", () -> text("%PDF-1.7\n<script>alert(1)</script>")),
        TORN(Kind.UNREADABLE, "torn.png", () -> Arrays.copyOf(png(100, 100), 60)),
        TORN_JPEG(
                Kind.UNREADABLE,
                "torn.jpg",
                () -> Arrays.copyOf(Papers.image(Papers.noise(200, 1), "jpg"), 300)),
        NO_PAGES(Kind.UNREADABLE, "none.pdf", () -> Papers.pdf(document -> {})),
        TOO_MANY_PAGES(Kind.TOO_MANY_PAGES, "long.pdf", () -> Papers.letter(21)),
        TOO_LARGE(Kind.TOO_LARGE, "large.pdf", () -> new byte[(4 << 20) + 1]),
        PNG_BOMB(Kind.IMAGE_TOO_LARGE, "bomb.png", () -> png(60_000, 60_000)),
        IMAGE_BOMB_IN_PDF(Kind.IMAGE_TOO_LARGE, "bomb.pdf", Hostile::imageBomb),
        JPEG_2000(Kind.IMAGE_FORMAT, "scan.pdf", Hostile::jpeg2000),
        JPEG_2000_IN_A_NOTE(Kind.IMAGE_FORMAT, "note.pdf", Hostile::jpeg2000InANote),
        FLATE_BOMB_IN_PDF(Kind.TOO_COSTLY, "flate.pdf", Hostile::flateBomb);

        private final Kind answer;
        private final String fileName;
        private final Supplier<byte[]> content;

        Hostile(Kind answer, String fileName, Supplier<byte[]> content) {
            this.answer = answer;
            this.fileName = fileName;
            this.content = content;
        }

        private static byte[] text(String words) {
            return words.getBytes(StandardCharsets.ISO_8859_1);
        }

        /** A PNG that says this size of itself and has hardly a byte. */
        private static byte[] png(int width, int height) {
            try {
                var bytes = new ByteArrayOutputStream();
                bytes.write(text("\u0089PNG\r\n\u001a\n"));
                var head = new ByteArrayOutputStream();
                var out = new DataOutputStream(head);
                out.writeInt(width);
                out.writeInt(height);
                out.write(new byte[] {8, 2, 0, 0, 0});
                chunk(bytes, "IHDR", head.toByteArray());
                chunk(bytes, "IDAT", deflated("nothing", 1));
                chunk(bytes, "IEND", new byte[0]);
                return bytes.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static void chunk(ByteArrayOutputStream into, String type, byte[] data)
                throws IOException {
            var out = new DataOutputStream(into);
            var sum = new CRC32();
            sum.update(text(type));
            sum.update(data);
            out.writeInt(data.length);
            out.write(text(type));
            out.write(data);
            out.writeInt((int) sum.getValue());
        }

        /** So many times the block, packed. */
        private static byte[] deflated(String block, int times) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var hard = new Deflater(Deflater.BEST_COMPRESSION);
            try (var out = new DeflaterOutputStream(bytes, hard)) {
                for (var i = 0; i < times; i++) {
                    out.write(text(block));
                }
            }
            hard.end();
            return bytes.toByteArray();
        }

        private static byte[] imageBomb() {
            return Papers.pdf(document -> {
                var image = packed(document, deflated("nothing", 1));
                image.setItem(COSName.SUBTYPE, COSName.IMAGE);
                image.setInt(COSName.WIDTH, 100_000);
                image.setInt(COSName.HEIGHT, 100_000);
                image.setInt(COSName.BITS_PER_COMPONENT, 8);
                image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
                for (var i = 0; i < 2; i++) {
                    var page = new PDPage();
                    page.setResources(new PDResources());
                    document.addPage(page);
                }
                // On the last page: nobody draws that one for a trial.
                var objects = new org.apache.pdfbox.cos.COSDictionary();
                objects.setItem(COSName.getPDFName("Im0"), image);
                document.getPage(1).getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
            });
        }

        private static COSStream jpx(PDDocument document) throws IOException {
            var image = packed(document, text("no reader looks at this"));
            image.setItem(COSName.FILTER, COSName.JPX_DECODE);
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 100);
            image.setInt(COSName.HEIGHT, 100);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            return image;
        }

        /** On the last page, which is not drawn for a trial. */
        private static byte[] jpeg2000() {
            return Papers.pdf(document -> {
                document.addPage(new PDPage());
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(new PDImageXObject(new PDStream(jpx(document)), null), 9, 9);
                }
            });
        }

        /** In what an annotation looks like. */
        private static byte[] jpeg2000InANote() {
            return Papers.pdf(document -> {
                var page = new PDPage();
                document.addPage(page);
                var note = new PDAnnotationRubberStamp();
                note.setRectangle(new PDRectangle(50, 50, 200, 200));
                var look = new PDAppearanceStream(document);
                look.setResources(new PDResources());
                look.setBBox(new PDRectangle(200, 200));
                var image = new PDImageXObject(new PDStream(jpx(document)), null);
                try (var content = new PDAppearanceContentStream(look)) {
                    content.drawImage(image, 0, 0, 200, 200);
                }
                var appearance = new PDAppearanceDictionary();
                appearance.setNormalAppearance(look);
                note.setAppearance(appearance);
                page.getAnnotations().add(note);
            });
        }

        /** A page that saves its state a thousand million times, which has to be kept in memory. */
        private static byte[] flateBomb() {
            return Papers.pdf(document -> {
                var page = new PDPage();
                document.addPage(page);
                page.getCOSObject()
                        .setItem(
                                COSName.CONTENTS,
                                packed(document, deflated("q ".repeat(1 << 19), 2_048)));
            });
        }

        private static COSStream packed(PDDocument document, byte[] deflated) throws IOException {
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(deflated);
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            return stream;
        }
    }

    private UploadResult upload(UploadedFile file) {
        return AsAccount.call(investigator, () -> filing.upload(subject, SourceKind.OTHER, file));
    }

    private static List<Path> kept() {
        try {
            var kept = HOME.resolve("contents");
            if (!Files.exists(kept)) {
                return List.of();
            }
            try (var files = Files.walk(kept)) {
                return files.filter(Files::isRegularFile).toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hostile_or_broken_file_is_refused_in_words_and_leaves_nothing(Hostile file)
            throws IOException {
        var before = kept();

        var result = upload(Papers.file(file.fileName, file.content.get()));

        assertThat(result)
                .isInstanceOfSatisfying(
                        UploadResult.Refused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(file.answer));
        assertThat(kept()).isEqualTo(before);
        try (var incoming = Files.list(HOME.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
        assertThat(AsAccount.call(investigator, () -> sources.ofSubject(subject)).sources())
                .isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_is_told_and_leaves_nothing() {
        var torn =
                new InputStream() {
                    private final InputStream begun = new ByteArrayInputStream(Papers.letter(1));

                    @Override
                    public int read() throws IOException {
                        var next = begun.read();
                        if (next < 0) {
                            throw new IOException("gone");
                        }
                        return next;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        into[from] = (byte) read();
                        return 1;
                    }
                };
        var result = upload(new UploadedFile("torn.pdf", 1_000_000, torn));

        assertThat(result).isEqualTo(new UploadResult.Refused(UploadProblem.of(Kind.CUT_OFF)));
    }

    @Test
    void the_content_decides_the_type_and_a_script_in_a_name_is_a_name() {
        var photo = Papers.image(Papers.noise(300, 7), "jpg");
        var name = "../../<script>alert(1)</script>\u0000.pdf";

        assertThat(upload(Papers.file(name, photo))).isInstanceOf(UploadResult.Kept.class);

        var source =
                AsAccount.call(investigator, () -> sources.ofSubject(subject)).sources().getFirst();
        assertThat(source.fileName()).isEqualTo("script> .pdf");
        assertThat(
                        db.select(DOCUMENT.MEDIA_TYPE)
                                .from(DOCUMENT)
                                .where(DOCUMENT.DOCUMENT_ID.eq(source.id()))
                                .fetchSingle(DOCUMENT.MEDIA_TYPE))
                .isEqualTo("image/jpeg");
    }

    @Test
    void a_script_in_a_document_is_kept_unread_and_its_page_is_a_picture() throws Exception {
        var scripted =
                Papers.pdf(document -> {
                    document.addPage(new PDPage());
                    document.getDocumentCatalog()
                            .setOpenAction(new PDActionJavaScript("app.alert(1)"));
                });
        var kept = (UploadResult.Kept) upload(Papers.file("scripted.pdf", scripted));

        var page =
                AsAccount.call(
                        investigator,
                        () -> {
                            try {
                                return sources.page(
                                        kept.source(),
                                        Copy.ORIGINAL,
                                        1,
                                        false,
                                        new Visit("s", "o"));
                            } catch (Exception failed) {
                                throw new AssertionError(failed);
                            }
                        });
        assertThat(Arrays.copyOf(page, 4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }

    @Test
    void the_same_file_twice_is_told_and_for_another_subject_kept_once() {
        var letter = Papers.letter(1);
        var first = (UploadResult.Kept) upload(Papers.file("a.pdf", letter));
        var files = kept().size();

        assertThat(upload(Papers.file("b.pdf", letter)))
                .isEqualTo(
                        new UploadResult.Refused(
                                UploadProblem.of(Kind.SAME_AGAIN, first.source())));
        var fixture = new CaseFixture(db, subjects);
        subject = fixture.subject(investigator, investigator.siteIds().iterator().next());
        assertThat(upload(Papers.file("b.pdf", letter))).isInstanceOf(UploadResult.Kept.class);
        assertThat(kept()).hasSize(files);
    }

    @Test
    void directories_are_for_their_owner_alone() throws IOException {
        upload(Papers.file("a.pdf", Papers.letter(1)));
        try (var all = Files.walk(HOME)) {
            assertThat(all.filter(Files::isDirectory).filter(path -> !path.equals(HOME)))
                    .allSatisfy(path ->
                            assertThat(
                                            java.nio.file.attribute.PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(path)))
                                    .isEqualTo("rwx------"));
        }
    }
}
