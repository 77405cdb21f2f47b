package org.downstage.crf;

import java.util.List;
import java.util.function.Predicate;

/**
 * When an item must or may be answered, told by other values of the same row or form.
 *
 * @param words the condition for the data dictionary, e.g. {@code CONSENT_TYPE = WRITTEN}
 * @param test whether it holds; gets the values of the item's own row, which also answer for the
 *     items of the form around it
 */
public record Condition(String words, Predicate<Values> test) {

    /** Holds when the item has one of the codes. */
    public static Condition is(Item<String> item, String... codes) {
        var allowed = List.of(codes);
        return new Condition(
                item.oid() + " = " + String.join(" | ", codes),
                values -> values.get(item).filter(allowed::contains).isPresent());
    }

    /** Holds when the item has a code, and it is none of these. */
    public static Condition isNot(Item<String> item, String... codes) {
        var excluded = List.of(codes);
        return new Condition(
                item.oid() + " ≠ " + String.join(" | ", codes),
                values -> values.get(item).filter(code -> !excluded.contains(code)).isPresent());
    }

    /** Holds when the item says yes. */
    public static Condition yes(Item<Boolean> item) {
        return new Condition(
                item.oid() + " = Y", values -> values.get(item).filter(yes -> yes).isPresent());
    }

    /** Holds when the item says no. */
    public static Condition no(Item<Boolean> item) {
        return new Condition(
                item.oid() + " = N", values -> values.get(item).filter(yes -> !yes).isPresent());
    }

    /** Holds when the code is among those ticked. */
    public static Condition includes(Item<CodeSet> item, String code) {
        return new Condition(
                item.oid() + " ∋ " + code,
                values -> values.get(item).filter(set -> set.contains(code)).isPresent());
    }

    /** Holds when the item has any value. */
    public static Condition present(Item<?> item) {
        return new Condition(item.oid() + " present", values -> values.get(item).isPresent());
    }

    /** Holds when both hold. */
    public Condition and(Condition other) {
        return new Condition(words + " and " + other.words, test.and(other.test));
    }

    /** Holds when either holds. */
    public Condition or(Condition other) {
        return new Condition(words + " or " + other.words, test.or(other.test));
    }

    /** Whether the condition holds for these values. */
    public boolean holds(Values values) {
        return test.test(values);
    }
}
