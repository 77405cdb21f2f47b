package org.downstage.document.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes a redacted copy: a PDF of nothing but one image a page. What lay under a box is gone before
 * the image is encoded. The same pages and boxes give the same bytes.
 */
final class RedactedCopy {

    /** Pixels of an inch. */
    static final int DPI = 200;

    /** A page that takes more than this without loss is a scan and is stored as JPEG, in bytes. */
    private static final int LARGEST_LOSSLESS = 1_000_000;

    private static final float QUALITY = 0.9f;

    private RedactedCopy() {}

    /** Paints the boxes over the page, each outward to whole pixels. */
    static void blacken(BufferedImage page, List<Area> boxes) {
        var pen = page.createGraphics();
        pen.setColor(Color.BLACK);
        boxes.forEach(box -> fill(pen, page, box));
        pen.dispose();
    }

    private static void fill(Graphics2D pen, BufferedImage page, Area box) {
        var left = (int) Math.floor(box.x() * page.getWidth());
        var top = (int) Math.floor(box.y() * page.getHeight());
        var right = (int) Math.ceil((box.x() + box.width()) * page.getWidth());
        var bottom = (int) Math.ceil((box.y() + box.height()) * page.getHeight());
        pen.fillRect(left, top, right - left, bottom - top);
    }

    /** Keeps a page for {@link #bind}. */
    static void keep(BufferedImage page, Path directory, int number) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        Files.write(file(directory, number), bytes.toByteArray());
    }

    private static Path file(Path directory, int number) {
        return directory.resolve("page-" + number + ".png");
    }

    /** Binds the pages of a directory to a PDF. */
    static void bind(Path directory, int pages, Path into) throws IOException {
        try (var copy = new PDDocument(MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            // Otherwise it would be made of the time.
            copy.setDocumentId(1L);
            for (var number = 1; number <= pages; number++) {
                add(copy, file(directory, number));
            }
            copy.save(into.toFile());
        }
    }

    private static void add(PDDocument copy, Path file) throws IOException {
        var image = ImageIO.read(file.toFile());
        var points = 72f / DPI;
        var size = new PDRectangle(image.getWidth() * points, image.getHeight() * points);
        var page = new PDPage(size);
        copy.addPage(page);
        try (var content = new PDPageContentStream(copy, page)) {
            content.drawImage(encoded(copy, file, image), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static PDImageXObject encoded(PDDocument copy, Path file, BufferedImage image)
            throws IOException {
        return Files.size(file) > LARGEST_LOSSLESS
                ? JPEGFactory.createFromImage(copy, image, QUALITY)
                : LosslessFactory.createFromImage(copy, image);
    }
}
