package org.downstage.escc;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.EditCheck.TriFunction;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.Row;

/** Rules between two values, named in the sentence in this order. A value not there breaks none. */
final class Rules {

    private Rules() {}

    /** Two items of the form. */
    static <A, B> BiFunction<FormData, CaseBook, Stream<Breach>> pair(
            Item<A> first, Item<B> second, BiPredicate<A, B> broken) {
        return pair(first, (form, book) -> form.get(second), broken);
    }

    /** An item of the form, and something found in the form or elsewhere in the case book. */
    static <A, B> BiFunction<FormData, CaseBook, Stream<Breach>> pair(
            Item<A> first,
            BiFunction<FormData, CaseBook, Optional<B>> second,
            BiPredicate<A, B> broken) {
        return (form, book) -> breach(0, form.get(first), second.apply(form, book), broken);
    }

    /** Two items of a row. */
    static <A, B> TriFunction<Row, FormData, CaseBook, Stream<Breach>> rowPair(
            Item<A> first, Item<B> second, BiPredicate<A, B> broken) {
        return (row, form, book) -> breach(row.number(), row.get(first), row.get(second), broken);
    }

    /** An item of a row, and something found elsewhere in the case book. */
    static <A, B> TriFunction<Row, FormData, CaseBook, Stream<Breach>> rowPair(
            Item<A> first,
            BiFunction<FormData, CaseBook, Optional<B>> second,
            BiPredicate<A, B> broken) {
        return (row, form, book) ->
                breach(row.number(), row.get(first), second.apply(form, book), broken);
    }

    /** Whether the first number is the greater, whatever their decimals. */
    static boolean exceeds(BigDecimal number, BigDecimal limit) {
        return number.compareTo(limit) > 0;
    }

    /** A breach without values, when it is one. */
    static Stream<Breach> when(boolean broken) {
        return broken ? Stream.of(Breach.of()) : Stream.empty();
    }

    /** Two values of a row, 0 for the form. */
    static <A, B> Stream<Breach> breach(
            int row, Optional<A> first, Optional<B> second, BiPredicate<A, B> broken) {
        return first
                .flatMap(a ->
                        second.filter(b -> broken.test(a, b)).map(b -> Breach.inRow(row, a, b)))
                .stream();
    }
}
