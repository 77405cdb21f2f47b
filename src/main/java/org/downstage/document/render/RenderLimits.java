package org.downstage.document.render;

/**
 * What a document may ask for.
 *
 * @param pages how many it may have
 * @param imagePixels how many pixels an image in it may have
 */
record RenderLimits(int pages, long imagePixels) {

    void requirePages(int count) throws RenderException {
        if (count < 1) {
            throw RenderException.because(RenderException.Reason.UNREADABLE);
        }
        if (count > pages) {
            throw RenderException.because(RenderException.Reason.TOO_MANY_PAGES);
        }
    }

    /** Looked at before anything is decoded. */
    void requireImage(long width, long height) throws RenderException {
        if (width < 1 || height < 1) {
            throw RenderException.because(RenderException.Reason.UNREADABLE);
        }
        // Not multiplied: both may be huge.
        if (width > imagePixels / height) {
            throw RenderException.because(RenderException.Reason.TOO_LARGE);
        }
    }
}
