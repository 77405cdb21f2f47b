package org.downstage.cohort.chart;

import java.util.Locale;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.CohortWords;
import org.downstage.oncology.ctcae.Dictionary;
import org.springframework.stereotype.Component;

/** The charts in words, for the screen and for exports. */
@Component
public class ChartWords {

    private final TranslationProvider texts;
    private final CohortWords cohort;
    private final TermWords terms;
    private final Dictionary dictionary;

    ChartWords(
            TranslationProvider texts, CohortWords cohort, TermWords terms, Dictionary dictionary) {
        this.texts = texts;
        this.cohort = cohort;
        this.terms = terms;
        this.dictionary = dictionary;
    }

    /** The words of a kind. */
    public KindWords of(ChartKind kind, Locale locale) {
        return new KindWords(kind, texts, cohort, this::name, locale, null);
    }

    /**
     * The codes of a kind, for a table that a program reads.
     *
     * @param labels gets what each of them is called
     */
    public KindWords codes(ChartKind kind, CodeLabels labels) {
        return new KindWords(kind, texts, cohort, this::name, Locale.ROOT, labels);
    }

    /** A CTCAE term in the reader's language, as it stands where the dictionary has none. */
    private String name(String term, Locale locale) {
        return dictionary.term(term).map(known -> terms.name(known, locale)).orElse(term);
    }
}
