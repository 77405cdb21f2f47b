package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;

/** The words of one kind of chart in a reader's language. */
public final class KindWords {

    private static final String COMMON = "chart.common.";
    private static final String CHOICE = "choice.";
    private static final String TITLE = "title";
    private static final String DEFINITION = "definition";

    private final ChartKind kind;
    private final TranslationProvider texts;
    private final CohortWords cohort;
    private final UnaryOperator<String> terms;
    private final Locale locale;

    KindWords(
            ChartKind kind,
            TranslationProvider texts,
            CohortWords cohort,
            UnaryOperator<String> terms,
            Locale locale) {
        this.kind = kind;
        this.texts = texts;
        this.cohort = cohort;
        this.terms = terms;
        this.locale = locale;
    }

    public String title() {
        return text(TITLE);
    }

    /** What is counted and how, in a few words. */
    public String definition() {
        return text(DEFINITION);
    }

    /** The text {@code chart.ID.KEY}. */
    public String text(String key, Object... arguments) {
        return texts.getTranslation("chart." + kind.id() + "." + key, locale, arguments);
    }

    /** A text that all charts share, {@code chart.common.KEY}. */
    public String common(String key, Object... arguments) {
        return texts.getTranslation(COMMON + key, locale, arguments);
    }

    public String feature(Feature feature) {
        return cohort.feature(feature, locale);
    }

    public String measure(Measure measure) {
        return cohort.measure(measure, locale);
    }

    public String code(Feature feature, String code) {
        return cohort.code(feature, code, locale);
    }

    /** What a choice is about. */
    public String choice(ChartChoice choice) {
        return text(CHOICE + bare(choice));
    }

    /** A value of a choice. */
    public String choice(ChartChoice choice, String value) {
        return text(CHOICE + bare(choice) + "." + value);
    }

    private static String bare(ChartChoice choice) {
        return choice.name().substring(choice.name().indexOf('.') + 1);
    }

    /** A CTCAE term in the reader's language. */
    public String term(String term) {
        return terms.apply(term);
    }

    /** The terms in the reader's language as the browser asks for them. */
    Map<String, String> terms(Stream<String> some) {
        var words = new LinkedHashMap<String, String>();
        some.forEach(term -> words.put("term." + term, term(term)));
        return words;
    }

    /**
     * All that the drawing says: its own texts and the common ones by the last part of their keys,
     * codes as {@code code.CODE}; {@code {0}} is for the browser to fill in.
     */
    public Map<String, String> forBrowser() {
        var words = new LinkedHashMap<String, String>();
        texts.under(COMMON, locale, "{0}", "{1}", "{2}", "{3}").forEach(words::put);
        texts.under("chart." + kind.id() + ".", locale, "{0}", "{1}", "{2}", "{3}")
                .forEach(words::put);
        kind.features()
                .forEach(feature ->
                        feature.codes()
                                .forEach(code -> words.put("code." + code, code(feature, code))));
        return words;
    }
}
