package org.downstage.matrix;

/**
 * How the subjects follow each other. Subjects that are equal by it follow by their id, so the
 * order is the same on every page.
 *
 * @param by what decides
 * @param descending whether the greatest comes first
 */
public record MatrixOrder(By by, boolean descending) {

    /** By subject id. */
    public static final MatrixOrder STANDARD = new MatrixOrder(By.SUBJECT, false);

    /** What decides the order. */
    public enum By {
        /** The subject id: site, then number. */
        SUBJECT,
        /** The last save. */
        CHANGED,
        /** The number of open queries. */
        QUERIES,
        /** The number of empty mandatory answers. */
        MISSING
    }
}
