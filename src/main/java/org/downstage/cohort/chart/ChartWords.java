package org.downstage.cohort.chart;

import java.util.Locale;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortWords;
import org.springframework.stereotype.Component;

/** The charts in words, for the screen and for exports. */
@Component
public class ChartWords {

    private final TranslationProvider texts;
    private final CohortWords cohort;

    ChartWords(TranslationProvider texts, CohortWords cohort) {
        this.texts = texts;
        this.cohort = cohort;
    }

    /** The words of a kind. */
    public KindWords of(ChartKind kind, Locale locale) {
        return new KindWords(kind, texts, cohort, locale);
    }
}
