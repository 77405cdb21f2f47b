package org.downstage.oncology.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.laboratory.LabResult.Graded;
import org.downstage.oncology.laboratory.LabResult.NotGraded;
import org.downstage.oncology.laboratory.LabResult.Question;

/** The tables of expected grades that lie beside the tests, one case for each value. */
final class ExpectedGrades {

    /** A sample and what it says of a term, in the marks of the tables. */
    record Case(CtcaeVersion version, String term, Sample sample, String expected) {}

    private ExpectedGrades() {}

    static Stream<Case> all() {
        return Arrays.stream(CtcaeVersion.values()).flatMap(ExpectedGrades::of);
    }

    static Stream<Case> of(CtcaeVersion version) {
        var own =
                switch (version) {
                    case V5 -> "v5.txt";
                    case V6 -> "v6.txt";
                };
        return Stream.of("both.txt", own)
                .flatMap(ExpectedGrades::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(line -> cases(version, line));
    }

    private static Stream<String> lines(String name) {
        try (var stream = ExpectedGrades.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Case> cases(CtcaeVersion version, String line) {
        var columns = line.split("\\|", -1);
        var what = columns[1].strip().split(" ", -1);
        var analyte = Analyte.of(what[0]).orElseThrow();
        var unit = Unit.of(what[1]).orElseThrow();
        var limits = List.of(columns[2].strip().split(" ", -1));
        return Arrays.stream(columns[3].strip().split(" +", -1))
                .map(pair -> pair.split("=", 2))
                .map(pair ->
                        new Case(
                                version,
                                columns[0].strip(),
                                new Sample(
                                        analyte,
                                        new BigDecimal(pair[0]),
                                        Optional.of(unit),
                                        new ReferenceRange(
                                                find("lln=", limits), find("uln=", limits)),
                                        find("base=", limits)),
                                pair[1]));
    }

    private static Optional<BigDecimal> find(String key, List<String> limits) {
        return limits.stream()
                .filter(limit -> limit.startsWith(key))
                .map(limit -> new BigDecimal(limit.substring(key.length())))
                .findFirst();
    }

    /** A result in the marks of the tables. */
    static String mark(LabResult result) {
        return switch (result) {
            case Graded graded -> graded.grade() + (graded.minimum() ? "+" : "");
            case Question question ->
                    String.join("/", question.grades().stream().map(String::valueOf).toList())
                            + "?"
                            + question.ask();
            case NotGraded not ->
                    "!" + String.join(",", not.missing().stream().map(Missing::name).toList());
        };
    }

    /** What a version says of one term. */
    static String mark(CtcaeVersion version, String term, Sample sample) {
        return LabGrading.of(version).grade(sample).stream()
                .filter(result -> result.term().equals(term))
                .map(ExpectedGrades::mark)
                .findFirst()
                .orElse("no such term");
    }
}
