package org.downstage.certified;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * The one font of a copy: Noto Sans SC (SIL Open Font License), cut to Latin, Greek, symbols, the
 * characters of GB 2312 and rarer ones such as 𬌗. A character that it lacks is written by its
 * number, 〔U+1F642〕, so that nothing vanishes without a trace; the copy says so at its end.
 */
@Component
class CopyFont {

    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "NotoSansSC-Subset.ttf";

    private final CmapLookup glyphs;

    CopyFont() {
        try (var file = open();
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            glyphs = parsed.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The font file. */
    InputStream open() {
        return Objects.requireNonNull(
                CopyFont.class.getResourceAsStream(FILE), "The font of copies is missing");
    }

    /** The text in characters that the font has; line breaks stay. */
    String writable(String text) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        var written = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (has(point)) {
                        written.appendCodePoint(point);
                    } else {
                        written.append(String.format(Locale.ROOT, "〔U+%04X〕", point));
                    }
                });
        return written.toString();
    }

    private boolean has(int point) {
        return point == '\n' || point == '\r' || point == '\t' || glyphs.getGlyphId(point) != 0;
    }
}
