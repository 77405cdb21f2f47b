package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.text;

import java.util.Locale;
import java.util.stream.Collectors;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.Finding.Label;
import org.downstage.escc.EvidenceArguments;
import org.downstage.escc.GradeProposal.Evidence;
import org.downstage.escc.GradeReading;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.laboratory.LabResult;

/** What a sample proves, in words. */
final class EvidenceWords {

    private final CatalogueText texts;
    private final TermWords terms;
    private final Dictionary dictionary;
    private final Locale locale;

    EvidenceWords(CatalogueText texts, TermWords terms, Dictionary dictionary, Locale locale) {
        this.texts = texts;
        this.terms = terms;
        this.dictionary = dictionary;
        this.locale = locale;
    }

    /** A sentence about a grade, a question or what is missing. */
    String sentence(Evidence evidence) {
        return switch (evidence.result()) {
            case LabResult.Graded graded ->
                    text(
                            graded.minimum() ? "laboratory.graded.least" : "laboratory.graded",
                            term(graded.term()),
                            String.valueOf(graded.grade()),
                            evidence.reading().map(this::reading).orElse(""),
                            dictionary.version().code());
            case LabResult.Question question ->
                    text(
                            "laboratory.question",
                            term(question.term()),
                            question.grades().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")),
                            text("laboratory.ask." + question.ask()));
            case LabResult.NotGraded missing ->
                    text(
                            "laboratory.notGraded",
                            term(missing.term()),
                            missing.missing().stream()
                                    .sorted()
                                    .map(what -> text("laboratory.missing." + what))
                                    .collect(Collectors.joining(text("laboratory.and"))));
        };
    }

    private String term(String published) {
        return dictionary.term(published).map(term -> terms.name(term, locale)).orElse(published);
    }

    private String word(Object part) {
        return part instanceof Label.OfCode(var list, var code)
                ? texts.code(list, code, locale)
                : part.toString();
    }

    /** The bounds as a finding says them. */
    private String reading(GradeReading reading) {
        return text(
                "laboratory.bounds",
                EvidenceArguments.bounds(reading).stream().map(this::word).toArray());
    }
}
