package org.downstage.adverseevent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.downstage.oncology.ctcae.Counterparts;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.OfficialWording;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.downstage.oncology.ctcae.TermSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The dictionary of adverse events in words. The NCI's own texts are told in English once a data
 * manager has imported them. Until then, and in Chinese, the descriptors of grades are the portal's
 * own; they remind a reader of the CTCAE's text and do not replace it. A term that the portal does
 * not know keeps its published name, and has the NCI's text or the general words of a grade.
 */
@Component
public class TermWords {

    /** The words that every "Other, specify" shares, and terms without words of their own. */
    private static final String ANY = "OTHER";

    private static final int DEATH = 5;

    /** Whose words a descriptor is in; told under {@code ctcae.wording.WORDING}. */
    public enum Wording {
        /** The portal's, shorter than the published ones. */
        OURS,
        /** The NCI's, in English and unchanged. */
        NCI
    }

    private final TranslationProvider texts;
    private final OfficialWording official;

    @Autowired
    TermWords(TranslationProvider texts, OfficialWording official) {
        this.texts = texts;
        this.official = official;
    }

    /** The portal's own words only, as if nothing were imported. */
    TermWords(TranslationProvider texts) {
        this(texts, OfficialWording.NONE);
    }

    /** What a term is called; in English its published name. */
    public String name(Term term, Locale locale) {
        if (term.isOtherSpecify()) {
            return text("ctcae.term." + ANY, locale, socName(term.soc(), locale));
        }
        if (isEnglish(locale)) {
            return term.name();
        }
        var key = "ctcae.term." + ownKey(term);
        return texts.has(key) ? text(key, locale) : term.name();
    }

    /** Other words that a reader may look for: spellings, abbreviations, everyday words. */
    public List<String> synonyms(Term term, Locale locale) {
        var key = "ctcae.synonyms." + (term.isOtherSpecify() ? ANY : ownKey(term));
        return texts.has(key) ? Arrays.asList(text(key, locale).split(", *")) : List.of();
    }

    /**
     * What a grade of a term means: at most 110 characters in the portal's own words, up to some
     * hundreds in the NCI's, which may have several lines.
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
        return wording(version, term, grade, locale) == Wording.NCI
                ? officialText(version, term, grade).orElseThrow()
                : text(
                        own(version, term, grade).orElse("ctcae.grade." + ANY + "." + grade),
                        locale);
    }

    /** Whose words {@link #descriptor} answers with. */
    public Wording wording(CtcaeVersion version, Term term, int grade, Locale locale) {
        var imported = officialText(version, term, grade).isPresent();
        return imported && (isEnglish(locale) || own(version, term, grade).isEmpty())
                ? Wording.NCI
                : Wording.OURS;
    }

    /** Whose words a descriptor is in, for beside it. */
    public String wordingName(Wording wording, Locale locale) {
        return text("ctcae.wording." + wording, locale);
    }

    /** The NCI's texts of a term, in English: definition, note and grades; empty until imported. */
    public Optional<OfficialWording.Text> official(CtcaeVersion version, Term term) {
        return official.of(version, term);
    }

    private Optional<String> officialText(CtcaeVersion version, Term term, int grade) {
        return official.of(version, term)
                .flatMap(text -> Optional.ofNullable(text.grades().get(grade)));
    }

    /** The key of the portal's own words for just this term; death is the same for all. */
    private Optional<String> own(CtcaeVersion version, Term term, int grade) {
        if (grade == DEATH) {
            return Optional.of("ctcae.grade.5");
        }
        var own = (term.isOtherSpecify() ? ANY : ownKey(term)) + "." + grade;
        var ofVersion = "ctcae." + version.name().toLowerCase(Locale.ROOT) + ".grade." + own;
        return Stream.of(ofVersion, "ctcae.grade." + own).filter(texts::has).findFirst();
    }

    /** The key of the term's words; a term that is spelt differently has those of the shipped. */
    private String ownKey(Term term) {
        return texts.has("ctcae.term." + term.key())
                ? term.key()
                : Counterparts.of(term).map(Term::key).orElseGet(term::key);
    }

    private static boolean isEnglish(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
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
