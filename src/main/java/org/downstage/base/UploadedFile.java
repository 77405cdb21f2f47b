package org.downstage.base;

import java.io.InputStream;
import java.util.Locale;

/**
 * A file on its way to the portal.
 *
 * @param name as the browser tells it
 * @param size in bytes as the browser tells it; negative if it does not
 * @param content read once, and not to its end if it is too long; closed by whoever opened it
 */
public record UploadedFile(String name, long size, InputStream content) {

    private static final int LONGEST_NAME = 200;

    /** A file whose name is safe to show and to keep: without path and control characters. */
    public UploadedFile {
        name =
                name.replaceFirst("^.*[/\\\\]", "")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+", " ")
                        .strip();
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME / 2) + "…" + name.substring(name.length() - 50);
        }
    }

    /** Whether the name ends so, in any case. */
    public boolean isNamed(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
