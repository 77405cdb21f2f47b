package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of reference.tsv, which R made by reference.R beside it, and ours. */
class RReferenceTest {

    private static final double RELATIVE = 1e-9;

    /** Below this a figure of R is the rounding error of a zero. */
    private static final double ZERO = 1e-12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proportion",
                "sample",
                "curve",
                "median",
                "quartiles",
                "logrank",
                "fourfold",
                "counts",
                "mcnemar",
                "paired",
                "ranks",
                "signed"
            })
    void our_figures_are_those_of_r(String kind) throws IOException {
        var cases = cases().stream().filter(line -> line.kind().equals(kind)).toList();
        assertThat(cases).hasSizeGreaterThan(10);
        for (var line : cases) {
            double[] ours = RAnswers.of(kind, numbers(line.data()));
            double[] theirs = numbers(line.answers());
            assertThat(ours).as("%s", line).hasSameSizeAs(theirs);
            for (int i = 0; i < ours.length; i++) {
                assertThat(isSame(ours[i], theirs[i]))
                        .as("%s: R says %s, we %s", line, theirs[i], ours[i])
                        .isTrue();
            }
        }
    }

    static boolean isSame(double ours, double theirs) {
        return Double.compare(ours, theirs) == 0
                || Math.abs(ours - theirs) <= ZERO
                || Math.abs(ours - theirs) <= RELATIVE * Math.abs(theirs);
    }

    private static List<Case> cases() throws IOException {
        try (var file = RReferenceTest.class.getResourceAsStream("reference.tsv")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Case::of)
                    .toList();
        }
    }

    record Case(String kind, String data, String answers) {

        static Case of(String line) {
            String[] parts = line.split("\t", -1);
            return new Case(parts[0], parts[1], parts[2]);
        }
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> word.replace("NA", "NaN").replace("Inf", "Infinity"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
