package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;

/** The words of one kind of chart in a reader's language. */
public final class KindWords {

    private static final String COMMON = "chart.common.";

    private final ChartKind kind;
    private final TranslationProvider texts;
    private final CohortWords cohort;
    private final Locale locale;

    KindWords(ChartKind kind, TranslationProvider texts, CohortWords cohort, Locale locale) {
        this.kind = kind;
        this.texts = texts;
        this.cohort = cohort;
        this.locale = locale;
    }

    public String title() {
        return text("title");
    }

    /** What is counted and how, in a few words. */
    public String definition() {
        return text("definition");
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
