package org.downstage.document.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.downstage.document.render.RenderException.Reason;
import org.jspecify.annotations.Nullable;

/** A PDF. Its pages are read when they are drawn, so a long scan costs no more than a short one. */
final class PdfPaper implements Paper {

    private static final float POINTS = 72;

    /** What drawing may put into temporary files, in bytes. */
    private static final long SCRATCH = 1L << 30;

    /** How deep forms within forms are looked into for images. */
    private static final int DEPTH = 8;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final RenderLimits limits;

    private PdfPaper(PDDocument document, RenderLimits limits) {
        this.document = document;
        this.renderer = new WholeRenderer(document);
        this.limits = limits;
        renderer.setSubsamplingAllowed(true);
    }

    static PdfPaper open(Path file, RenderLimits limits) throws IOException, RenderException {
        try {
            var scratch = MemoryUsageSetting.setupTempFileOnly(SCRATCH).streamCache;
            var document = Loader.loadPDF(file.toFile(), scratch);
            var paper = new PdfPaper(document, limits);
            try {
                limits.requirePages(document.getNumberOfPages());
                return paper;
            } catch (RenderException | RuntimeException tooMany) {
                document.close();
                throw tooMany;
            }
        } catch (InvalidPasswordException locked) {
            throw RenderException.because(Reason.ENCRYPTED);
        }
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void check() throws RenderException {
        for (var sheet : document.getPages()) {
            requireImages(sheet);
        }
    }

    @Override
    public BufferedImage draw(int page, int dpi) throws IOException, RenderException {
        if (page < 1 || page > pages()) {
            throw RenderException.because(Reason.UNREADABLE);
        }
        var sheet = document.getPage(page - 1);
        requireImages(sheet);
        var box = sheet.getCropBox();
        var area = (double) box.getWidth() * box.getHeight();
        if (!(area > 0)) {
            throw RenderException.because(Reason.UNREADABLE);
        }
        var scale = (float) Math.min(dpi / POINTS, Math.sqrt(MOST_PIXELS / area));
        try {
            return renderer.renderImage(page - 1, scale, ImageType.RGB);
        } catch (MissingImageReaderException undrawn) {
            throw RenderException.because(Reason.IMAGE_FORMAT);
        }
    }

    /** Leaves no image out in silence: what is missing in a drawn page nobody could redact. */
    private static final class WholeRenderer extends PDFRenderer {

        WholeRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new WholeDrawer(parameters);
        }
    }

    private static final class WholeDrawer extends PageDrawer {

        WholeDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(
                Operator operator, List<COSBase> operands, IOException exception)
                throws IOException {
            if (exception instanceof MissingImageReaderException) {
                throw exception;
            }
            super.operatorException(operator, operands, exception);
        }
    }

    private void requireImages(PDPage sheet) throws RenderException {
        var resources = sheet.getResources();
        requireImages(
                resources == null ? null : resources.getCOSObject(),
                DEPTH,
                Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void requireImages(@Nullable COSDictionary resources, int depth, Set<COSBase> looked)
            throws RenderException {
        if (resources == null || depth == 0 || !looked.add(resources)) {
            return;
        }
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (var name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream object) {
                if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                    requireReadable(object);
                    limits.requireImage(
                            object.getInt(COSName.WIDTH), object.getInt(COSName.HEIGHT));
                } else {
                    requireImages(object.getCOSDictionary(COSName.RESOURCES), depth - 1, looked);
                }
            }
        }
    }

    /** There is no well-kept free decoder of JPEG 2000. */
    private static void requireReadable(COSStream image) throws RenderException {
        var filters = image.getFilters();
        if (COSName.JPX_DECODE.equals(filters)
                || (filters instanceof COSArray several
                        && several.toList().contains(COSName.JPX_DECODE))) {
            throw RenderException.because(Reason.IMAGE_FORMAT);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
