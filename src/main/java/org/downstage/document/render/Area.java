package org.downstage.document.render;

/**
 * A rectangle on a page, in fractions of the page as it is shown unturned: 0 is left or top, 1 is
 * right or bottom. Independent of resolution, so that a redacted copy has the same places.
 *
 * @param x left edge
 * @param y upper edge
 * @param width more than 0
 * @param height more than 0
 */
public record Area(double x, double y, double width, double height) {

    /** Places are kept to a hundred-thousandth of the page. */
    private static final double STEPS = 100_000;

    /**
     * @throws IllegalArgumentException if it does not lie on the page
     */
    public Area {
        x = rounded(x);
        y = rounded(y);
        width = Math.min(rounded(width), rounded(1 - x));
        height = Math.min(rounded(height), rounded(1 - y));
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0)) {
            throw new IllegalArgumentException("Not on the page");
        }
    }

    private static double rounded(double fraction) {
        if (!(fraction >= -1 && fraction <= 2)) {
            throw new IllegalArgumentException("Not on the page");
        }
        return Math.round(fraction * STEPS) / STEPS;
    }
}
