package org.downstage.document.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a source document may be. Told by its first bytes, never by its name. */
public enum PaperType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    /** How many bytes {@link #of} looks at; a PDF may have something before its mark. */
    public static final int MARK = 1024;

    private static final String JPEG_MARK = "\u00ff\u00d8\u00ff";
    private static final String PNG_MARK = "\u0089PNG\r\n\u001a\n";

    private final String mediaType;

    PaperType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the database and HTTP name it. */
    public String mediaType() {
        return mediaType;
    }

    /** The type of a file that begins so; empty when it is none of these. */
    public static Optional<PaperType> of(byte[] beginning) {
        var text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith(JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (text.startsWith(PNG_MARK)) {
            return Optional.of(PNG);
        }
        return text.contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    /**
     * The type that the database names.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PaperType ofMediaType(String mediaType) {
        for (var type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        throw new IllegalArgumentException(mediaType);
    }
}
