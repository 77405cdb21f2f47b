package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a grade begins: one cell of a table. With several starts the first that the value reaches
 * counts. A value exactly on a start is still the milder grade, unless the start is included.
 */
record Cut(List<Start> starts) {

    /** A limit, and whether a value exactly on it has the grade already. */
    record Start(Limit limit, boolean included) {}

    /** A grade that the guideline does not have. */
    static final Cut NONE = new Cut(List.of());

    static Cut at(String value) {
        return of(new Limit.Fixed(new BigDecimal(value), Map.of()));
    }

    static Cut lln(String factor) {
        return relative(Reference.LOWER_LIMIT, factor, "0");
    }

    static Cut uln(String factor) {
        return relative(Reference.UPPER_LIMIT, factor, "0");
    }

    static Cut ulnPlus(String amount) {
        return relative(Reference.UPPER_LIMIT, "1", amount);
    }

    static Cut baseline(String factor) {
        return relative(Reference.BASELINE, factor, "0");
    }

    static Cut baselinePlus(String amount) {
        return relative(Reference.BASELINE, "1", amount);
    }

    private static Cut relative(Reference reference, String factor, String plus) {
        return of(new Limit.Relative(reference, new BigDecimal(factor), new BigDecimal(plus)));
    }

    private static Cut of(Limit limit) {
        return new Cut(List.of(new Start(limit, false)));
    }

    /** The number that the guideline prints for another unit. */
    Cut printed(Unit unit, String value) {
        return new Cut(starts.stream().map(start -> withPrinted(start, unit, value)).toList());
    }

    private static Start withPrinted(Start start, Unit unit, String value) {
        return switch (start.limit()) {
            case Limit.Fixed fixed -> {
                var printed = new EnumMap<Unit, BigDecimal>(Unit.class);
                printed.putAll(fixed.printed());
                printed.put(unit, new BigDecimal(value));
                yield new Start(
                        new Limit.Fixed(fixed.value(), Map.copyOf(printed)), start.included());
            }
            case Limit.Relative relative ->
                    throw new IllegalArgumentException("no number to print for " + relative);
        };
    }

    /** The value on the start has the grade already. */
    Cut included() {
        return new Cut(starts.stream().map(start -> new Start(start.limit(), true)).toList());
    }

    Cut or(Cut other) {
        return new Cut(Stream.concat(starts.stream(), other.starts.stream()).toList());
    }
}
