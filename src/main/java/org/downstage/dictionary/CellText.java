package org.downstage.dictionary;

import java.util.regex.Pattern;

/** Texts of cells without the spaces that spreadsheets collect. */
final class CellText {

    private static final Pattern NO_BREAK = Pattern.compile("[\\u00a0\\u2007\\u202f]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b\\u2060\\ufeff]|[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\r?\\n|\\r");

    /** What stands for a grade that does not exist, or a note that there is not. */
    private static final Pattern DASH = Pattern.compile("[-\\u2010-\\u2015\\u2212]+");

    private CellText() {}

    /** A name: all in one line, one space between words. */
    static String oneLine(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** A text that may have lines; empty if it is only a dash. */
    static String text(String text) {
        var plain = LINE_END.matcher(visible(text)).replaceAll("\n").strip();
        return DASH.matcher(plain).matches() ? "" : plain;
    }

    /** Whether it says that there is none. */
    static boolean isDash(String text) {
        return DASH.matcher(visible(text).strip()).matches();
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(NO_BREAK.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
