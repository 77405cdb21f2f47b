package org.downstage.crf;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A rule between values: of one row, of one form or across forms. Written beside the form that it
 * belongs to:
 *
 * <pre>{@code
 * EditCheck.hard("RT-02")
 *         .on(RT_END, RT_START)
 *         .brokenWhen((form, book) -> form.get(RT_END)
 *                 .filter(end -> form.get(RT_START).filter(end::isBefore).isPresent())
 *                 .map(end -> Breach.of(end, form.get(RT_START).orElseThrow()))
 *                 .stream());
 * }</pre>
 *
 * <p>The sentence for {@code check.OID} in the bundles states the rule and the values.
 *
 * @param oid unique in the catalogue, e.g. {@code RT-07}
 * @param severity whether it blocks saving
 * @param items where it is shown; the first is the one to go to
 * @param rule gives one breach for each time the rule is broken
 */
public record EditCheck(
        String oid,
        Severity severity,
        List<Item<?>> items,
        BiFunction<FormData, CaseBook, Stream<Breach>> rule) {

    public EditCheck {
        items = List.copyOf(items);
    }

    /**
     * One time that a rule is broken.
     *
     * @param row the row concerned, 0 for the form
     * @param arguments the values that the sentence names
     */
    public record Breach(int row, List<Object> arguments) {

        /** Broken by values of the form, with the values that the sentence names. */
        public static Breach of(Object... arguments) {
            return new Breach(0, List.of(arguments));
        }

        /** Broken by values of a row, with the values that the sentence names. */
        public static Breach inRow(int row, Object... arguments) {
            return new Breach(row, List.of(arguments));
        }
    }

    /** Begins a check that blocks saving. */
    public static Start hard(String oid) {
        return new Start(oid, Severity.HARD);
    }

    /** Begins a check that is asked about once. */
    public static Start soft(String oid) {
        return new Start(oid, Severity.SOFT);
    }

    /**
     * A check that has a name and no items yet.
     *
     * @param oid see {@link EditCheck}
     * @param severity see {@link EditCheck}
     */
    public record Start(String oid, Severity severity) {

        /** Names the items at which the check is shown, the one to go to first. */
        public Anchored on(Item<?>... items) {
            return new Anchored(this, List.of(items));
        }
    }

    /**
     * A check that has its items and no rule yet.
     *
     * @param start name and severity
     * @param items see {@link EditCheck}
     */
    public record Anchored(Start start, List<Item<?>> items) {

        /** The rule over the form and its case book: empty when it holds. */
        public EditCheck brokenWhen(BiFunction<FormData, CaseBook, Stream<Breach>> rule) {
            return new EditCheck(start.oid(), start.severity(), items, rule);
        }

        /** A rule over each row of a group that is not void. */
        public EditCheck brokenInRow(
                ItemGroup group, TriFunction<Row, FormData, CaseBook, Stream<Breach>> rule) {
            return brokenWhen((form, book) ->
                    form.rows(group).stream().flatMap(row -> rule.apply(row, form, book)));
        }
    }

    /** A function of three arguments. */
    @FunctionalInterface
    public interface TriFunction<A, B, C, R> {
        /** Applies it. */
        R apply(A a, B b, C c);
    }

    /** The findings of this check on a form; items of a repeating group get the breach's row. */
    public Stream<Finding> findings(CaseReportForm definition, FormData form, CaseBook book) {
        return rule.apply(form, book).map(breach -> finding(definition, form, breach));
    }

    private Finding finding(CaseReportForm definition, FormData form, Breach breach) {
        var paths =
                items.stream()
                        .map(item ->
                                new ItemPath(
                                        item.oid(),
                                        definition.isRepeated(item.oid()) ? breach.row() : 0))
                        .toList();
        return new Finding(form.key(), oid, severity, paths, breach.arguments());
    }
}
