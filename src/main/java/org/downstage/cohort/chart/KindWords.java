package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of chart in a reader's language; or, for a program, codes in their place.
 */
public final class KindWords {

    private static final String COMMON = "chart.common.";
    private static final String CHOICE = "choice.";
    private static final String TITLE = "title";
    private static final String DEFINITION = "definition";

    private final ChartKind kind;
    private final TranslationProvider texts;
    private final CohortWords cohort;
    private final BiFunction<String, Locale, String> terms;
    private final Locale locale;
    private final @Nullable CodeLabels codes;

    KindWords(
            ChartKind kind,
            TranslationProvider texts,
            CohortWords cohort,
            BiFunction<String, Locale, String> terms,
            Locale locale,
            @Nullable CodeLabels codes) {
        this.kind = kind;
        this.texts = texts;
        this.cohort = cohort;
        this.terms = terms;
        this.locale = locale;
        this.codes = codes;
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
        return said("chart." + kind.id() + ".", key, arguments);
    }

    /** A text that all charts share, {@code chart.common.KEY}. */
    public String common(String key, Object... arguments) {
        return said(COMMON, key, arguments);
    }

    public String feature(Feature feature) {
        return told(feature.parameter(), language -> cohort.feature(feature, language));
    }

    public String measure(Measure measure) {
        return told(measure.parameter(), language -> cohort.measure(measure, language));
    }

    public String code(Feature feature, String code) {
        return told(code, language -> cohort.code(feature, code, language));
    }

    /** The code of a text is its key without what it is a key of, and what is filled into it. */
    private String said(String prefix, String key, Object... arguments) {
        var code = new StringJoiner(" ").add(key.substring(key.indexOf('.') + 1));
        Arrays.stream(arguments).map(String::valueOf).forEach(code::add);
        return told(
                code.toString(),
                language -> texts.getTranslation(prefix + key, language, arguments));
    }

    private String told(String code, Function<Locale, String> words) {
        return codes == null ? words.apply(locale) : codes.code(code, words);
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
        return told(term, language -> terms.apply(term, language));
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
