package org.downstage.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.downstage.base.UploadedFile;

/** Invented source documents. */
public final class Papers {

    /** Stands at the head of {@link #letter}, and must not be found in a redacted copy. */
    public static final String NAME = "NAMELESS INVENTED";

    private Papers() {}

    /** A file on its way to the portal. */
    public static UploadedFile file(String name, byte[] content) {
        return new UploadedFile(name, content.length, new ByteArrayInputStream(content));
    }

    /**
     * A PDF whose every page has the name at its head and a dose further down, with the name in its
     * metadata and in an annotation besides.
     */
    public static byte[] letter(int pages) {
        return pdf(document -> {
            var about = new PDDocumentInformation();
            about.setTitle(NAME);
            about.setAuthor(NAME);
            document.setDocumentInformation(about);
            for (var page = 1; page <= pages; page++) {
                letterPage(document, page);
            }
        });
    }

    private static void letterPage(PDDocument document, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var note = new PDAnnotationText();
        note.setContents(NAME);
        note.setRectangle(new PDRectangle(500, 760, 20, 20));
        page.getAnnotations().add(note);
        try (var content = new PDPageContentStream(document, page)) {
            write(content, 60, 780, NAME);
            write(content, 60, 400, "Delivered dose 41.40 Gy, page " + number);
        }
    }

    private static void write(PDPageContentStream content, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 18);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    /** A PDF that asks for a password. */
    public static byte[] locked() {
        return pdf(document -> {
            letterPage(document, 1);
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    /** A scan: pages that are one noisy JPEG each, of this width and √2 times its height. */
    public static byte[] scan(int pages, int width) {
        return pdf(document -> {
            for (var number = 1; number <= pages; number++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var image = JPEGFactory.createFromImage(document, noise(width, number), 0.5f);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, 595, 842);
                }
            }
        });
    }

    /** A noisy picture, another one for each number. */
    public static BufferedImage noise(int width, int number) {
        var random = new Random(number);
        var image = new BufferedImage(width, width * 7 / 5, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var light = 200 + random.nextInt(56);
                image.setRGB(x, y, new Color(light, light, 255 - random.nextInt(30)).getRGB());
            }
        }
        return image;
    }

    /** A picture as a file. */
    public static byte[] image(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a PDF is made of. */
    public interface Making {
        void into(PDDocument document) throws IOException;
    }

    /** A PDF made so. */
    public static byte[] pdf(Making making) {
        try (var document = new PDDocument()) {
            making.into(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
