package org.downstage.laboratory.paste;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.downstage.laboratory.paste.PastedTable.Kind;

/** Reads the number of a result: its digits, and the unit if it stands beside them. */
sealed interface PastedNumber {

    /**
     * A number.
     *
     * @param digits with a point
     * @param unit as it stands beside it; empty text for none
     */
    record Digits(String digits, String unit) implements PastedNumber {}

    /** No number, and why not. */
    record Unreadable(Kind kind) implements PastedNumber {}

    Pattern FLAG = Pattern.compile("\\s*(?:[↑↓*]+|(?<=[\\d\\s])\\(?[HL]{1,2}\\)?)$");
    Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)\\s*(.*)");
    Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");
    Pattern COMMA = Pattern.compile("\\d+,\\d+.*");

    /** Reads it; full-width digits are digits, and marks of low and high are not part of it. */
    static PastedNumber read(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var number = FLAG.matcher(plain).replaceFirst("");
        if (THOUSANDS.matcher(number).matches()) {
            return new Digits(number.replace(",", ""), "");
        }
        if (COMMA.matcher(number).matches()) {
            return new Unreadable(Kind.COMMA);
        }
        if (number.matches("[<>≤≥].*")) {
            return new Unreadable(Kind.BEYOND_METHOD);
        }
        var parts = NUMBER.matcher(number);
        if (parts.matches()) {
            var digits = parts.group(1).startsWith(".") ? "0" + parts.group(1) : parts.group(1);
            return new Digits(digits, parts.group(2));
        }
        return new Unreadable(
                number.codePoints().noneMatch(Character::isDigit)
                        ? Kind.IN_WORDS
                        : Kind.NOT_A_NUMBER);
    }
}
