package org.downstage.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.downstage.crf.ItemPath;
import org.downstage.document.PageBox;
import org.downstage.document.render.Area;

/**
 * The invented summary of a radiotherapy course as a hospital would print it: one page, with a name
 * at its head that nobody bears.
 *
 * @param heading lines at the head that say whose it is
 * @param lines what it states
 */
record RadiotherapySummary(List<String> heading, List<Line> lines) {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float LEFT = 60;
    private static final float VALUES = 270;
    private static final float RIGHT = WIDTH - 60;
    private static final float LEADING = 24;

    /** Baseline of the first line of the heading, and of the first line of the table. */
    private static final float HEAD = HEIGHT - 120;

    private static final float TABLE = HEIGHT - 240;

    /** How far a box reaches below and above a baseline. */
    private static final float BELOW = 7;

    private static final float ABOVE = 15;

    /**
     * A line of the table.
     *
     * @param label in the hospital's words
     * @param item whose value stands there
     */
    record Line(String label, String value, ItemPath item) {}

    RadiotherapySummary {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
    }

    /** What says whose it is. */
    List<PageBox> identifying() {
        var boxes = new ArrayList<PageBox>();
        for (var i = 0; i < heading.size(); i++) {
            boxes.add(box(LEFT - 6, HEAD - i * LEADING));
        }
        return boxes;
    }

    /** Where the value of a line stands. */
    PageBox place(Line line) {
        return box(VALUES - 6, TABLE - lines.indexOf(line) * LEADING);
    }

    private static PageBox box(float left, float baseline) {
        return new PageBox(
                1,
                new Area(
                        left / WIDTH,
                        (HEIGHT - baseline - ABOVE) / HEIGHT,
                        (RIGHT - left) / WIDTH,
                        (ABOVE + BELOW) / HEIGHT));
    }

    /** The page as a PDF. */
    byte[] pdf() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                print(content);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void print(PDPageContentStream content) throws IOException {
        var plain = new PDType1Font(FontName.HELVETICA);
        var bold = new PDType1Font(FontName.HELVETICA_BOLD);
        write(content, bold, 18, LEFT, HEIGHT - 80, "Radiotherapy summary");
        for (var i = 0; i < heading.size(); i++) {
            write(content, plain, 12, LEFT, HEAD - i * LEADING, heading.get(i));
        }
        write(content, bold, 13, LEFT, TABLE + LEADING + 8, "Course as delivered");
        for (var line : lines) {
            var baseline = TABLE - lines.indexOf(line) * LEADING;
            write(content, plain, 12, LEFT, baseline, line.label());
            write(content, bold, 12, VALUES, baseline, line.value());
            content.moveTo(LEFT, baseline - BELOW);
            content.lineTo(RIGHT, baseline - BELOW);
            content.setLineWidth(0.4f);
            content.stroke();
        }
        write(content, plain, 9, LEFT, 60, "Invented for the demonstration study of Downstage.");
    }

    private static void write(
            PDPageContentStream content,
            PDFont font,
            float size,
            float left,
            float baseline,
            String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, baseline);
        content.showText(words);
        content.endText();
    }
}
