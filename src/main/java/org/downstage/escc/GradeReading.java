package org.downstage.escc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.downstage.crf.CodeList;
import org.downstage.oncology.Coded;
import org.downstage.oncology.laboratory.Band;
import org.downstage.oncology.laboratory.Direction;
import org.downstage.oncology.laboratory.Edge;
import org.downstage.oncology.laboratory.Limit;

/**
 * Why a value has its grade, ready to be said: "below 1.0, not below 0.5".
 *
 * @param bounds one or two, the one that makes the value this grade first; then the one that the
 *     worse grade would have passed
 */
public record GradeReading(List<Bound> bounds) {

    /** Limits that a conversion made are said with this many digits. */
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    /** On which side of a number the value lies. */
    public enum Side implements Coded {
        BELOW,
        NOT_BELOW,
        ABOVE,
        NOT_ABOVE;

        /** The sides as codes. */
        public static final CodeList CODES =
                CodeList.of("LAB_BOUND", "BELOW", "NOT_BELOW", "ABOVE", "NOT_ABOVE");

        @Override
        public String code() {
            return name();
        }
    }

    /**
     * One end of the values that have the grade.
     *
     * @param side where the value lies
     * @param number the end, in the unit of the report
     * @param limit the guideline's limit behind it: the same number, or one relative to the range
     */
    public record Bound(Side side, BigDecimal number, Limit limit) {}

    /**
     * The reading of a band.
     *
     * @param direction whether low or high values count
     * @param toReport turns a number of the study's unit into the report's
     */
    static GradeReading of(Band band, Direction direction, UnaryOperator<BigDecimal> toReport) {
        var low = band.from().map(edge -> bound(edge, Side.NOT_BELOW, Side.ABOVE, toReport));
        var high = band.to().map(edge -> bound(edge, Side.NOT_ABOVE, Side.BELOW, toReport));
        return new GradeReading(
                direction == Direction.LOW ? inOrder(high, low) : inOrder(low, high));
    }

    private static Bound bound(
            Edge edge, Side included, Side excluded, UnaryOperator<BigDecimal> toReport) {
        return new Bound(
                edge.included() ? included : excluded,
                readable(toReport.apply(edge.value())),
                edge.limit());
    }

    private static List<Bound> inOrder(Optional<Bound> first, Optional<Bound> second) {
        return Stream.of(first, second).flatMap(Optional::stream).toList();
    }

    private static BigDecimal readable(BigDecimal number) {
        return number.precision() <= DIGITS.getPrecision() ? number : number.round(DIGITS);
    }
}
