package org.downstage.crf;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values as text: reads what was typed, pasted or imported, and writes the canonical text that the
 * audit trail, drafts and exports use. What is read is exact or refused; nothing is rounded,
 * trimmed of content or guessed.
 */
public final class ItemText {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,12}(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private ItemText() {}

    /** What became of a text. */
    public sealed interface Reading {

        /**
         * It is a value, or empty.
         *
         * @param value the value
         */
        record Read(ItemValue value) implements Reading {}

        /**
         * It is none.
         *
         * @param check id of the sentence that says what is allowed here
         * @param arguments of the sentence, the text as it was typed first
         */
        record Unreadable(String check, List<Object> arguments) implements Reading {}
    }

    /** Reads what was typed at the item. Blank text is an empty value. */
    public static Reading read(Item<?> item, String typed) {
        if (item.type() == DataType.TEXT) {
            return readText(item, typed);
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new Reading.Read(ItemValue.empty());
        }
        return switch (item.type()) {
            case INTEGER -> readInteger(typed, text);
            case DECIMAL -> readDecimal(item, typed, text);
            case DATE -> readDate(typed, text);
            case PARTIAL_DATE -> readPartialDate(typed, text);
            case BOOLEAN -> readYesNo(typed, text);
            case CODE, CODES -> readCodes(item, typed, text);
            case TEXT -> throw new IllegalStateException("Text is read above");
        };
    }

    private static Reading readText(Item<?> item, String typed) {
        if (typed.isBlank()) {
            return new Reading.Read(ItemValue.empty());
        }
        if (hasLoneSurrogate(typed) || typed.indexOf('\0') >= 0) {
            return new Reading.Unreadable("TEXT-CHARACTERS", List.of());
        }
        var length = typed.codePointCount(0, typed.length());
        if (length > item.longest()) {
            return new Reading.Unreadable("TEXT-LENGTH", List.of(length, item.longest()));
        }
        if (!item.pattern().isEmpty() && !Pattern.matches(item.pattern(), typed)) {
            return new Reading.Unreadable("TEXT-PATTERN", List.of(typed));
        }
        return new Reading.Read(ItemValue.of(typed));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Reading readInteger(String typed, String text) {
        return INTEGER.matcher(text).matches()
                ? known(Integer.valueOf(text))
                : unreadable("INTEGER", typed);
    }

    private static Reading readDecimal(Item<?> item, String typed, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return unreadable("DECIMAL", typed);
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() > item.decimals()) {
            return new Reading.Unreadable("DECIMALS", List.of(quoted(typed), item.decimals()));
        }
        return known(number.setScale(item.decimals()));
    }

    private static Reading readDate(String typed, String text) {
        return day(text).<Reading>map(ItemText::known).orElseGet(() -> unreadable("DATE", typed));
    }

    private static Reading readPartialDate(String typed, String text) {
        return PartialDate.parse(text)
                .or(() -> day(text).map(PartialDate::of))
                .<Reading>map(ItemText::known)
                .orElseGet(() -> unreadable("PARTIAL-DATE", typed));
    }

    private static Optional<LocalDate> day(String text) {
        var matcher = DAY.matcher(text);
        var parts = matcher.matches() ? matcher : COMPACT_DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Reading readYesNo(String typed, String text) {
        return switch (text) {
            case "Y" -> known(true);
            case "N" -> known(false);
            default -> unreadable("YES-NO", typed);
        };
    }

    private static Reading readCodes(Item<?> item, String typed, String text) {
        var list = item.codeList().orElseThrow();
        var codes =
                item.type() == DataType.CODE ? List.of(text) : Arrays.asList(text.split(",", -1));
        if (!list.codes().containsAll(codes)) {
            return new Reading.Unreadable(
                    "CODE", List.of(quoted(typed), String.join(", ", list.codes())));
        }
        return item.type() == DataType.CODE ? known(text) : known(CodeSet.of(list, codes));
    }

    private static Reading known(Object value) {
        return new Reading.Read(ItemValue.of(value));
    }

    private static Reading unreadable(String check, String typed) {
        return new Reading.Unreadable(check, List.of(quoted(typed)));
    }

    private static String quoted(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60) + "…";
    }

    /** The canonical text of a known value; empty for an empty or missing one. */
    public static String write(ItemValue value) {
        return value instanceof ItemValue.Known known ? writeKnown(known.value()) : "";
    }

    private static String writeKnown(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "Y" : "N";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
