package org.downstage.adverseevent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.downstage.oncology.ctcae.TermSearch;
import org.springframework.stereotype.Component;

/**
 * The dictionary of adverse events in words. The descriptors of grades are the portal's own; they
 * remind a reader of the CTCAE's text and do not replace it. A term that the portal does not know,
 * because a site brought it, keeps its published name and has the general words of a grade.
 */
@Component
public class TermWords {

    /** The words that every "Other, specify" shares, and terms without words of their own. */
    private static final String ANY = "OTHER";

    private static final int DEATH = 5;

    private final TranslationProvider texts;

    TermWords(TranslationProvider texts) {
        this.texts = texts;
    }

    /** What a term is called; in English its published name. */
    public String name(Term term, Locale locale) {
        if (term.isOtherSpecify()) {
            return text("ctcae.term." + ANY, locale, socName(term.soc(), locale));
        }
        var key = "ctcae.term." + term.key();
        return texts.has(key) ? text(key, locale) : term.name();
    }

    /** Other words that a reader may look for: spellings, abbreviations, everyday words. */
    public List<String> synonyms(Term term, Locale locale) {
        var key = "ctcae.synonyms." + (term.isOtherSpecify() ? ANY : term.key());
        return texts.has(key) ? Arrays.asList(text(key, locale).split(", *")) : List.of();
    }

    /**
     * What a grade of a term means, in at most 110 characters.
     *
     * @param term a term of that version
     * @param grade 0, assessed and absent, to 5
     * @return a sentence that says so if the grade does not exist for the term
     */
    public String descriptor(CtcaeVersion version, Term term, int grade, Locale locale) {
        if (grade == 0) {
            return text("ctcae.grade.0", locale);
        }
        if (!term.has(grade)) {
            return text("ctcae.grade.none", locale);
        }
        if (grade == DEATH) {
            return text("ctcae.grade.5", locale);
        }
        var own = term.key() + "." + grade;
        return Stream.of(
                        "ctcae." + version.name().toLowerCase(Locale.ROOT) + ".grade." + own,
                        "ctcae.grade." + own)
                .filter(texts::has)
                .findFirst()
                .map(key -> text(key, locale))
                .orElseGet(() -> text("ctcae.grade." + ANY + "." + grade, locale));
    }

    /** What a system organ class is called; in English its published name. */
    public String socName(SystemOrganClass soc, Locale locale) {
        return text("ctcae.soc." + soc, locale);
    }

    /** A system organ class in one or two words, for headings and filters. */
    public String socShortName(SystemOrganClass soc, Locale locale) {
        return text("ctcae.soc." + soc + ".short", locale);
    }

    /**
     * A search over a dictionary for a reader of this language. English words and abbreviations are
     * found in every language.
     */
    public TermSearch search(Dictionary dictionary, Locale locale) {
        return new TermSearch(
                dictionary.terms().stream().map(term -> entry(term, locale)).toList());
    }

    private TermSearch.Entry entry(Term term, Locale locale) {
        var synonyms =
                Stream.of(locale, Language.ENGLISH.locale())
                        .distinct()
                        .flatMap(language -> synonyms(term, language).stream())
                        .toList();
        return new TermSearch.Entry(term, name(term, locale), synonyms);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
