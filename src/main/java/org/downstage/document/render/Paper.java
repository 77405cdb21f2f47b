package org.downstage.document.render;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** An open source document, inside the process that draws. */
interface Paper extends Closeable {

    /** What a drawn page may have at most, whatever its size on paper: 12 megapixels. */
    int MOST_PIXELS = 12_000_000;

    /** Opens a document. */
    static Paper open(Path file, PaperType type, RenderLimits limits)
            throws IOException, RenderException {
        return type == PaperType.PDF
                ? PdfPaper.open(file, limits)
                : ImagePaper.open(file, type, limits);
    }

    int pages();

    /** Looks at what every page says about itself, without decoding anything. */
    void check() throws IOException, RenderException;

    /**
     * Draws a page.
     *
     * @param page from 1
     * @param dpi pixels of an inch of paper; fewer where the page would have too many
     */
    BufferedImage draw(int page, int dpi) throws IOException, RenderException;
}
