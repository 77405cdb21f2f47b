package org.downstage.base.ui;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param words what the step is called, in the reader's language
 * @param path where it leads, from the application's root; null for the page itself
 */
public record Crumb(String words, @Nullable String path) {

    /** A step that leads somewhere. */
    public static Crumb to(String path, String words) {
        return new Crumb(words, path);
    }

    /** The page itself. */
    public static Crumb here(String words) {
        return new Crumb(words, null);
    }
}
