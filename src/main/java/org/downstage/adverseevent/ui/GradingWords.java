package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.downstage.adverseevent.TermWords;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.Term;

/** What stands in the grid, in the reader's language. */
final class GradingWords {

    private final ToxicityPlan plan;
    private final Dictionary dictionary;
    private final TermWords terms;
    private final PhaseColumns phases;
    private final LaboratoryWords laboratory;
    private final Locale locale;

    GradingWords(
            ToxicityPlan plan,
            Dictionary dictionary,
            TermWords terms,
            PhaseColumns phases,
            LaboratoryWords laboratory,
            Locale locale) {
        this.plan = plan;
        this.dictionary = dictionary;
        this.terms = terms;
        this.phases = phases;
        this.laboratory = laboratory;
        this.locale = locale;
    }

    PhaseColumns phases() {
        return phases;
    }

    LaboratoryWords laboratory() {
        return laboratory;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    ToxicityPlan plan() {
        return plan;
    }

    /** What a term is called; as it is written if the dictionary lacks it. */
    String called(String name) {
        return name.isEmpty()
                ? text("grading.nowhere")
                : dictionary.term(name).map(term -> terms.name(term, locale)).orElse(name);
    }

    /** The term's class in one or two words; other terms have a word for that. */
    String soc(Optional<Term> term) {
        return term.map(known -> terms.socShortName(known.soc(), locale))
                .orElseGet(() -> text("grading.soc.none"));
    }

    String socInFull(Optional<Term> term) {
        return term.map(known -> terms.socName(known.soc(), locale))
                .orElseGet(() -> text("grading.soc.none"));
    }

    /** The grades 0 to 5 of a term in words, 0 first. */
    List<String> descriptors(Term term) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(grade -> terms.descriptor(plan.version(), term, grade, locale))
                .toList();
    }

    /** Whose words the descriptors are. */
    String wording(Term term) {
        var grade = term.grades().first();
        return terms.wordingName(terms.wording(plan.version(), term, grade, locale), locale);
    }

    /** The groups that the study counts a term to, in words. */
    List<String> groups(String term) {
        return plan.groups().stream()
                .filter(group -> group.terms().contains(term))
                .map(group -> text("toxicity.group." + group.code()))
                .toList();
    }

    /** The terms for what was typed, the best first. */
    List<Term> find(String typed) {
        return terms.search(dictionary, locale).find(typed);
    }

    /**
     * What a cell holds.
     *
     * @param grade see {@link GradingCell#grade()}
     * @param due see {@link GradingCell#due()}
     */
    String grade(String grade, boolean due) {
        return switch (grade) {
            case "" -> due ? text("grading.grade.due") : text("grading.grade.notYet");
            case "0" -> text("grading.grade.absent");
            case GradingCell.UNGRADED -> text("grading.grade.ungraded");
            case "1", "2", "3", "4", "5" -> text("grading.grade", grade);
            default -> text("missing." + grade);
        };
    }

    String attributed(Attribution attribution, Treatment treatment) {
        return text(
                "grading.attributed." + attribution, text("grading.treatment." + treatment.code()));
    }
}
