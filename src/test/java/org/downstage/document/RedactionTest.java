package org.downstage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.DOCUMENT;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.downstage.dataentry.CaseFixture;
import org.downstage.document.RedactionRefusedException.Reason;
import org.downstage.document.render.Area;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class RedactionTest {

    private static final Visit VISIT = new Visit("session", "opening");

    @Autowired private SourceFilingService filing;
    @Autowired private RedactionService redactions;
    @Autowired private SourceService sources;
    @Autowired private DocumentFiles files;
    @Autowired private DSLContext db;
    @Autowired private SubjectService subjects;

    private SignedIn investigator;
    private SignedIn monitor;
    private String subject;

    @BeforeEach
    void enrol() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        subject = fixture.subject(investigator, site);
    }

    private long upload(byte[] content) {
        return new SourceFixture(filing, redactions).upload(investigator, subject, content);
    }

    private void redact(long source, int pages) {
        new SourceFixture(filing, redactions).redact(investigator, source, pages);
    }

    private Path copy(long source) {
        var hash =
                db.select(DOCUMENT.CONTENT_HASH)
                        .from(DOCUMENT)
                        .where(DOCUMENT.REDACTED_FROM.eq(source))
                        .and(DOCUMENT.VOIDED.isFalse())
                        .fetchSingle(DOCUMENT.CONTENT_HASH);
        return files.find(ContentHash.of(hash)).orElseThrow();
    }

    private List<String> trail(SignedIn who) {
        return db.select(AUDIT_ENTRY.KIND)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACCOUNT_ID.eq(who.accountId()))
                .orderBy(AUDIT_ENTRY.CHAIN_ID, AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.KIND);
    }

    @Test
    void the_redacted_copy_holds_neither_text_nor_metadata_nor_a_pixel_of_what_was_blackened()
            throws IOException {
        var original = Papers.letter(2);
        var source = upload(original);
        redact(source, 2);

        try (var before = Loader.loadPDF(original);
                var copy = Loader.loadPDF(copy(source).toFile())) {
            assertThat(new PDFTextStripper().getText(before)).contains(Papers.NAME);
            assertThat(new PDFTextStripper().getText(copy).strip()).isEmpty();
            assertThat(copy.getNumberOfPages()).isEqualTo(2);
            assertThat(copy.getDocumentInformation().getCOSObject().size()).isZero();
            assertThat(copy.getDocumentCatalog().getMetadata()).isNull();
            assertThat(copy.getDocumentCatalog().getNames()).isNull();
            assertThat(copy.getDocumentCatalog().getAcroForm()).isNull();
            for (var page : copy.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getCOSObject().keySet())
                        .containsExactlyInAnyOrder(
                                COSName.TYPE,
                                COSName.PARENT,
                                COSName.MEDIA_BOX,
                                COSName.RESOURCES,
                                COSName.CONTENTS);
                assertThat(page.getResources().getFontNames()).isEmpty();
            }
            assertBlack(images(copy));
        }
        assertThat(Files.readString(copy(source), StandardCharsets.ISO_8859_1))
                .doesNotContain("INVENTED", "Helvetica", "/Font");
    }

    private static List<BufferedImage> images(PDDocument copy) throws IOException {
        var images = new ArrayList<BufferedImage>();
        for (var page : copy.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                var image =
                        (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject)
                                page.getResources().getXObject(name);
                assertThat(image.getSoftMask()).isNull();
                assertThat(image.getMetadata()).isNull();
                images.add(image.getImage());
            }
        }
        assertThat(images).hasSize(copy.getNumberOfPages());
        return images;
    }

    /** Under the box black alone; further down the dose is still there. */
    private static void assertBlack(List<BufferedImage> pages) {
        for (var page : pages) {
            var wrong = 0;
            for (var y = (int) Math.ceil(0.05 * page.getHeight());
                    y < 0.09 * page.getHeight() - 1;
                    y++) {
                for (var x = (int) Math.ceil(0.08 * page.getWidth());
                        x < 0.58 * page.getWidth() - 1;
                        x++) {
                    wrong += (page.getRGB(x, y) & 0xffffff) == 0 ? 0 : 1;
                }
            }
            assertThat(wrong).isZero();
            assertThat(dark(page, 0.5, 0.56)).isPositive();
        }
    }

    private static int dark(BufferedImage page, double from, double to) {
        var dark = 0;
        for (var y = (int) (from * page.getHeight()); y < to * page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                dark += new Color(page.getRGB(x, y)).getRed() < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void the_same_pages_and_boxes_give_the_same_copy() throws IOException {
        var original = Papers.letter(1);
        var source = upload(original);
        redact(source, 1);
        var first = Files.readAllBytes(copy(source));
        AsAccount.run(investigator, () -> filing.declareVoid(source, "wrong subject"));
        var again = upload(original);
        redact(again, 1);

        assertThat(Files.readAllBytes(copy(again))).isEqualTo(first);
    }

    @Test
    void a_page_of_the_copy_is_drawn_for_a_monitor_with_the_same_geometry() throws Exception {
        var source = upload(Papers.letter(1));
        redact(source, 1);

        var page = AsAccount.call(monitor, () -> read(source, Copy.REDACTED));
        var picture = ImageIO.read(new ByteArrayInputStream(page));
        assertBlack(List.of(picture));
        try (var original = Loader.loadPDF(Papers.letter(1))) {
            var shown = new PDFRenderer(original).renderImageWithDPI(0, 150);
            assertThat(picture.getWidth())
                    .isCloseTo(shown.getWidth(), org.assertj.core.data.Offset.offset(1));
            assertThat(picture.getHeight())
                    .isCloseTo(shown.getHeight(), org.assertj.core.data.Offset.offset(1));
        }
    }

    private byte[] read(long source, Copy copy) {
        try {
            return sources.page(source, copy, 1, false, VISIT);
        } catch (UnreadableException | org.downstage.document.render.RenderException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void until_it_is_redacted_nobody_but_the_site_learns_more_than_what_kind_of_paper_it_is() {
        var source = upload(Papers.letter(1));

        var seen =
                AsAccount.call(monitor, () -> sources.ofSubject(subject))
                        .find(source)
                        .orElseThrow();
        assertThat(seen.state()).isEqualTo(SourceState.REDACTION_PENDING);
        assertThat(seen.fileName()).isNull();
        assertThat(seen.readable()).isEmpty();
        for (var copy : Copy.values()) {
            assertThatThrownBy(() -> AsAccount.call(monitor, () -> read(source, copy)))
                    .isInstanceOf(RecordNotFoundException.class);
        }
        var kept =
                AsAccount.call(investigator, () -> sources.ofSubject(subject))
                        .find(source)
                        .orElseThrow();
        assertThat(kept.fileName()).isEqualTo("paper");
        assertThat(kept.readable()).containsExactly(Copy.ORIGINAL);
    }

    @Test
    void a_copy_is_made_only_when_every_page_was_looked_at() {
        var source = upload(Papers.letter(3));
        AsAccount.run(
                investigator,
                () -> {
                    redactions.draw(source, 0, List.of(), 1);
                    var redaction = redactions.draw(source, 1, List.of(), 2);
                    assertThat(redaction.unseen()).isOne();
                    refuses(Reason.PAGES_UNSEEN, () -> redactions.finish(source, 2, page -> {}));
                    redactions.draw(source, 2, List.of(), 3);
                    refuses(
                            Reason.CHANGED_MEANWHILE,
                            () -> redactions.finish(source, 2, page -> {}));
                    var told = new ArrayList<Integer>();
                    redactions.finish(source, 3, told::add);
                    assertThat(told).containsExactly(1, 2, 3);
                    refuses(Reason.FINISHED, () -> redactions.open(source));
                });
    }

    private static void refuses(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RedactionRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void two_who_draw_on_one_document_do_not_lose_each_others_boxes() {
        var source = upload(Papers.letter(1));
        AsAccount.run(
                investigator,
                () -> {
                    redactions.draw(source, 0, List.of(new PageBox(1, SourceFixture.NAME)), 1);
                    refuses(
                            Reason.CHANGED_MEANWHILE,
                            () -> redactions.draw(source, 0, List.of(), 1));
                    assertThat(redactions.open(source).boxes())
                            .containsExactly(new PageBox(1, SourceFixture.NAME));
                });
    }

    @Test
    void a_revision_takes_the_copy_away_at_once_and_starts_from_its_boxes() {
        var source = upload(Papers.letter(1));
        redact(source, 1);
        AsAccount.run(monitor, () -> read(source, Copy.REDACTED));

        var revision =
                AsAccount.call(investigator, () -> redactions.revise(source, "date of birth left"));
        assertThat(revision.revision()).isEqualTo(2);
        assertThat(revision.boxes()).containsExactly(new PageBox(1, SourceFixture.NAME));
        assertThat(revision.unseen()).isOne();
        assertThatThrownBy(() -> AsAccount.call(monitor, () -> read(source, Copy.REDACTED)))
                .isInstanceOf(RecordNotFoundException.class);

        AsAccount.run(
                investigator,
                () -> {
                    var more =
                            List.of(
                                    new PageBox(1, SourceFixture.NAME),
                                    new PageBox(1, new Area(0, 0, 1, 0.02)));
                    var drawn = redactions.draw(source, revision.version(), more, 1);
                    redactions.finish(source, drawn.version(), page -> {});
                });
        AsAccount.run(monitor, () -> read(source, Copy.REDACTED));
        assertThat(trail(monitor)).containsExactly("DOCUMENT_VIEWED", "DOCUMENT_VIEWED");
        assertThat(trail(investigator))
                .containsSubsequence(
                        "DOCUMENT_UPLOADED",
                        "DOCUMENT_REDACTED",
                        "DOCUMENT_VOIDED",
                        "DOCUMENT_REDACTED");
    }

    @Test
    void the_trail_has_one_entry_for_a_copy_and_session_and_one_for_each_opening_of_an_original() {
        var source = upload(Papers.letter(2));
        redact(source, 2);
        AsAccount.run(
                investigator,
                () -> {
                    read(source, Copy.REDACTED);
                    read(source, Copy.REDACTED);
                    read(source, Copy.ORIGINAL);
                    read(source, Copy.ORIGINAL);
                    page(source, new Visit("session", "next"));
                });
        assertThat(trail(investigator).stream().filter("DOCUMENT_VIEWED"::equals)).hasSize(3);
        assertThat(
                        db.select(AUDIT_ENTRY.NEW_VALUE)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.KIND.like("DOCUMENT%"))
                                .fetch(AUDIT_ENTRY.NEW_VALUE))
                .noneMatch(value -> value != null && value.contains("paper"));
    }

    private void page(long source, Visit visit) {
        try {
            sources.page(source, Copy.ORIGINAL, 2, false, visit);
        } catch (UnreadableException | org.downstage.document.render.RenderException failed) {
            throw new AssertionError(failed);
        }
    }
}
