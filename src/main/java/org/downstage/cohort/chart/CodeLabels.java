package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * The codes that stand in a table for a program to read, which are the same in every language, and
 * what each is called.
 */
public final class CodeLabels {

    private final SequencedMap<String, Label> labels = new LinkedHashMap<>();
    private final Locale reader;

    /** None so far, for somebody who reads this language. */
    public CodeLabels(Locale reader) {
        this.reader = reader;
    }

    /**
     * What a code is called.
     *
     * @param english for drawings whose fonts may have Latin letters only
     * @param reader in the language of whoever takes the table away
     */
    public record Label(String english, String reader) {}

    /** Notes what a code is called, and gives the code. */
    String code(String code, Function<Locale, String> words) {
        labels.computeIfAbsent(
                code, one -> new Label(words.apply(Locale.ENGLISH), words.apply(reader)));
        return code;
    }

    /** All that were asked for, by code, in the order in which they were. */
    public SequencedMap<String, Label> labels() {
        return labels;
    }
}
