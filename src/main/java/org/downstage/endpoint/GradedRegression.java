package org.downstage.endpoint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.Item;
import org.downstage.crf.Values;
import org.downstage.escc.PathologyForm;

/**
 * A grade of tumour regression with the system that it belongs to: 1 says something else in each
 * (dossier §5b).
 *
 * @param grade as entered
 */
public record GradedRegression(Scale scale, String grade) {

    /** The systems, the study's own first. */
    public enum Scale {
        CAP,
        MANDARD,
        BECKER,
        JES
    }

    private static final Map<Scale, Item<String>> ITEMS =
            new EnumMap<>(
                    Map.of(
                            Scale.CAP, PathologyForm.TRG_CAP,
                            Scale.MANDARD, PathologyForm.TRG_MANDARD,
                            Scale.BECKER, PathologyForm.TRG_BECKER,
                            Scale.JES, PathologyForm.TRG_JES));

    private static final Map<Scale, List<String>> GRADES =
            new EnumMap<>(
                    Map.of(
                            Scale.CAP, PathologyForm.CAP_GRADE.codes(),
                            Scale.MANDARD, PathologyForm.MANDARD_GRADE.codes(),
                            Scale.BECKER, PathologyForm.BECKER_GRADE.codes(),
                            Scale.JES, PathologyForm.JES_GRADE.codes()));

    /** The grade of a specimen by the first system that was used. */
    static Optional<GradedRegression> of(Values specimen) {
        return ITEMS.entrySet().stream()
                .flatMap(system ->
                        specimen.get(system.getValue()).stream()
                                .map(grade -> new GradedRegression(system.getKey(), grade)))
                .findFirst();
    }

    /** Scale and grade, such as {@code CAP-1}. */
    public String code() {
        return code(scale, grade);
    }

    private static String code(Scale scale, String grade) {
        return scale + "-" + grade;
    }

    /** Every code that there is: system by system, from the best grade on. */
    public static List<String> codes() {
        return GRADES.entrySet().stream()
                .flatMap(system -> codes(system.getKey(), system.getValue()))
                .toList();
    }

    private static Stream<String> codes(Scale scale, List<String> grades) {
        return grades.stream().map(grade -> code(scale, grade));
    }
}
