package org.downstage.crf;

import java.util.List;

/**
 * Something that is, or may be, wrong with the data: a value, never an exception. The sentence is
 * made from {@code check.CHECK} in the bundles and the arguments.
 *
 * @param form the form that it concerns
 * @param check id of the check, e.g. {@code RT-07}
 * @param severity whether it blocks saving
 * @param paths the items concerned, the one to go to first; at least one
 * @param arguments for the sentence: numbers, dates, texts, {@link Label}s
 */
public record Finding(
        FormKey form,
        String check,
        Severity severity,
        List<ItemPath> paths,
        List<Object> arguments) {

    public Finding {
        paths = List.copyOf(paths);
        arguments = List.copyOf(arguments);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("Finding " + check + " names no item");
        }
    }

    /** An argument that is shown in the reader's language. */
    public sealed interface Label {

        /**
         * The question of an item.
         *
         * @param form OID of its form
         * @param item its OID
         */
        record OfItem(String form, String item) implements Label {}

        /**
         * The words for a code.
         *
         * @param codeList name of its list
         * @param code the code
         */
        record OfCode(String codeList, String code) implements Label {}

        /**
         * The title of a form.
         *
         * @param form its OID
         */
        record OfForm(String form) implements Label {}

        /**
         * A number with its unit.
         *
         * @param number as it is written
         * @param unit symbol of its unit; empty for none
         */
        record OfAmount(String number, String unit) implements Label {}
    }

    /** Whether it blocks saving. */
    public boolean isHard() {
        return severity == Severity.HARD;
    }

    /** The item to go to. */
    public ItemPath anchor() {
        return paths.getFirst();
    }
}
