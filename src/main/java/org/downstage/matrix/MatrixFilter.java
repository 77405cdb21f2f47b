package org.downstage.matrix;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects to list. It narrows what the account sees; it never widens it.
 *
 * @param siteId one site, null for all that the account sees
 * @param text part of the subject id, hyphen and case without meaning; blank for any
 * @param show by what waits there
 * @param form OID of a form that has the standing, null for any form
 * @param standing of that form, null for any standing
 */
public record MatrixFilter(
        @Nullable Integer siteId,
        String text,
        Show show,
        @Nullable String form,
        @Nullable Standing standing) {

    /** Every subject that the account sees. */
    public static final MatrixFilter NONE = new MatrixFilter(null, "", Show.ALL, null, null);

    /** At this site; null for all. */
    public MatrixFilter at(@Nullable Integer site) {
        return new MatrixFilter(site, text, show, form, standing);
    }

    /** With this part of the subject id. */
    public MatrixFilter matching(String part) {
        return new MatrixFilter(siteId, part, show, form, standing);
    }

    /** Where this waits. */
    public MatrixFilter showing(Show what) {
        return new MatrixFilter(siteId, text, what, form, standing);
    }

    /** Where this form, or any for null, stands there, or anywhere for null. */
    public MatrixFilter where(@Nullable String someForm, @Nullable Standing stands) {
        return new MatrixFilter(siteId, text, show, someForm, stands);
    }

    /** Whether anything but the site narrows the list. */
    public boolean isNarrowed() {
        return !Objects.equals(at(null), NONE);
    }
}
