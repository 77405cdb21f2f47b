package org.downstage.escc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CodeList;
import org.downstage.crf.Finding.Label;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.laboratory.Limit;

/**
 * The values of a sentence about evidence, always in this order: test, value, unit, date, "grade"
 * or "at least grade", the grade, four values for each of two bounds (side, factor, reference,
 * number; empty texts where there is none), version of CTCAE. Words are {@link Label}s, so that the
 * sentence can be said in any language.
 */
public final class EvidenceArguments {

    /** Whether a grade is exact or the least one. */
    public static final CodeList PROVEN = CodeList.of("LAB_PROVEN", "EXACTLY", "AT_LEAST");

    /** The side of a second bound, as it goes on in a sentence. */
    public static final CodeList NEXT_BOUND =
            CodeList.of("LAB_NEXT_BOUND", "BELOW", "NOT_BELOW", "ABOVE", "NOT_ABOVE");

    /** What a limit is relative to. */
    public static final CodeList REFERENCE =
            CodeList.of("LAB_REFERENCE", "LOWER_LIMIT", "UPPER_LIMIT", "BASELINE");

    /** All lists whose words such a sentence may use, beside those of tests and units. */
    public static final List<CodeList> LISTS =
            List.of(PROVEN, GradeReading.Side.CODES, NEXT_BOUND, REFERENCE);

    private static final List<Object> NO_BOUND = List.of("", "", "", "");

    private EvidenceArguments() {}

    /**
     * The values of the sentence about a proposal.
     *
     * @throws java.util.NoSuchElementException if nothing could be graded
     */
    public static List<Object> of(GradeProposal proposal, CtcaeVersion version) {
        var proof = proposal.proof().orElseThrow();
        var sample = proof.sample();
        var arguments = new ArrayList<Object>();
        arguments.add(new Label.OfCode(LabTest.CODES.oid(), sample.test().code()));
        arguments.add(plain(sample.value()));
        arguments.add(
                sample.unit()
                        .<Object>map(unit -> new Label.OfCode(LabTest.UNITS.oid(), unit.code()))
                        .orElse(""));
        arguments.add(sample.date());
        arguments.add(
                new Label.OfCode(PROVEN.oid(), proposal.isMinimum() ? "AT_LEAST" : "EXACTLY"));
        arguments.add(String.valueOf(proof.least().orElseThrow()));
        arguments.addAll(bounds(proof.reading().orElseThrow()));
        arguments.add(version.code());
        return List.copyOf(arguments);
    }

    /** The eight values of the two bounds alone. */
    public static List<Object> bounds(GradeReading reading) {
        var bounds = reading.bounds();
        return Stream.concat(
                        (bounds.isEmpty()
                                        ? NO_BOUND
                                        : bound(bounds.getFirst(), GradeReading.Side.CODES))
                                .stream(),
                        (bounds.size() < 2 ? NO_BOUND : bound(bounds.get(1), NEXT_BOUND)).stream())
                .toList();
    }

    private static List<Object> bound(GradeReading.Bound bound, CodeList sides) {
        var side = new Label.OfCode(sides.oid(), bound.side().code());
        return switch (bound.limit()) {
            case Limit.Fixed _ -> List.of(side, "", "", bound.number().toPlainString());
            case Limit.Relative relative ->
                    List.of(
                            side,
                            isOne(relative.factor()) ? "" : plain(relative.factor()) + " × ",
                            new Label.OfCode(REFERENCE.oid(), relative.reference().name()),
                            added(relative.plus()) + " = " + plain(bound.number()));
        };
    }

    private static String added(BigDecimal plus) {
        return switch (plus.signum()) {
            case 0 -> "";
            case 1 -> " + " + plain(plus);
            default -> " − " + plain(plus.negate());
        };
    }

    private static boolean isOne(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
