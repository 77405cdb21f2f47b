package org.downstage.document.render;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.downstage.document.render.RenderException.Reason;

/** A photograph or a scan as one page. */
final class ImagePaper implements Paper {

    /** The longer side is taken for that of an A4 sheet, in inches. */
    private static final double LONGER_SIDE = 11.69;

    private final ImageReader reader;
    private final FileImageInputStream content;

    private ImagePaper(ImageReader reader, FileImageInputStream content) {
        this.reader = reader;
        this.content = content;
    }

    static ImagePaper open(Path file, PaperType type, RenderLimits limits)
            throws IOException, RenderException {
        var reader =
                ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT)).next();
        var content = new FileImageInputStream(file.toFile());
        var paper = new ImagePaper(reader, content);
        try {
            // Without metadata: nothing in them is needed, and they may be of any size.
            reader.setInput(content, true, true);
            limits.requireImage(reader.getWidth(0), reader.getHeight(0));
            return paper;
        } catch (IOException | RenderException | RuntimeException broken) {
            paper.close();
            throw broken;
        }
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public void check() {
        // Opening it has.
    }

    @Override
    public BufferedImage draw(int page, int dpi) throws IOException, RenderException {
        if (page != 1) {
            throw RenderException.because(Reason.UNREADABLE);
        }
        double width = reader.getWidth(0);
        double height = reader.getHeight(0);
        var scale =
                Math.min(
                        dpi * LONGER_SIDE / Math.max(width, height),
                        Math.sqrt(MOST_PIXELS / (width * height)));
        if (scale >= 1) {
            return onWhite(decode(1), (int) width, (int) height);
        }
        var decoded = decode((int) Math.max(1, Math.floor(1 / scale)));
        return onWhite(
                decoded,
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)));
    }

    /** Decodes every n-th pixel, so that a large image is never in memory as a whole. */
    private BufferedImage decode(int every) throws IOException {
        var wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wish);
    }

    private static BufferedImage onWhite(BufferedImage image, int width, int height) {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return page;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        content.close();
    }
}
