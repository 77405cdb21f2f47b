package org.downstage.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.downstage.base.language.TranslationProvider;
import org.downstage.dictionary.Problem.Place;
import org.springframework.stereotype.Component;

/** Says in the reader's language why a workbook is not imported. */
@Component
public class ProblemWords {

    private final TranslationProvider texts;

    ProblemWords(TranslationProvider texts) {
        this.texts = texts;
    }

    /** Where, as "Sheet …, row …, column …"; empty for the file as such. */
    public String place(Problem problem, Locale locale) {
        var place = problem.place();
        if (place.equals(Place.FILE)) {
            return "";
        }
        var key =
                place.row() == 0
                        ? "dictionary.place.sheet"
                        : place.column().isEmpty()
                                ? "dictionary.place.row"
                                : "dictionary.place.cell";
        return texts.getTranslation(
                key, locale, place.sheet(), String.valueOf(place.row()), place.column());
    }

    /** What is wrong there, what was found and what is allowed. */
    public String sentence(Problem problem, Locale locale) {
        return texts.getTranslation(
                "dictionary.problem." + problem.kind(), locale, problem.details().toArray());
    }

    /** The whole report as plain text, one problem a line. */
    public String report(String fileName, List<Problem> problems, Locale locale) {
        return texts.getTranslation("dictionary.report", locale, fileName)
                + "\n\n"
                + problems.stream().map(each -> line(each, locale)).collect(Collectors.joining())
                + "\n"
                + texts.getTranslation("dictionary.unchanged", locale)
                + "\n";
    }

    private String line(Problem problem, Locale locale) {
        var place = place(problem, locale);
        return "- " + (place.isEmpty() ? "" : place + ": ") + sentence(problem, locale) + "\n";
    }
}
