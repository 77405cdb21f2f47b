package org.downstage.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.statistics.BandType;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.ConfidenceLevel;
import org.downstage.statistics.ObservedDays;
import org.downstage.statistics.Proportion;
import org.downstage.statistics.QuantileType;
import org.downstage.statistics.Sample;
import org.downstage.statistics.SurvivalCurve;

/**
 * The study's endpoints over a selection of subjects.
 *
 * @param rates one line an endpoint, in their order
 * @param daysToSurgery from the end of radiotherapy to surgery, in days; none where withheld
 * @param followUp how long the subjects were watched; none where withheld
 * @param method of the intervals
 * @param withheld how many lines the reader's role must not see
 */
public record EndpointTable(
        List<Line> rates,
        Optional<Interval> daysToSurgery,
        Optional<FollowUp> followUp,
        IntervalMethod method,
        int withheld) {

    /** Days of a month: a twelfth of the Julian year. */
    public static final double DAYS_OF_MONTH = 365.25 / 12;

    /**
     * One endpoint.
     *
     * @param rate those who reached it of those who count
     * @param missing those for whom it is defined but not known; with all enrolled as the base they
     *     stand below the line
     * @param base who counts
     * @param interval 95 % confidence interval of the share; none of nobody
     */
    public record Line(
            Endpoint endpoint,
            Proportion rate,
            int missing,
            Endpoint.Base base,
            Optional<ConfidenceInterval> interval) {

        /** The numbers of subjects that it tells or lets one work out, of so many in all. */
        IntStream parts(int subjects) {
            return IntStream.of(
                    rate.count(),
                    rate.total() - rate.count(),
                    rate.total(),
                    missing,
                    subjects - rate.total());
        }
    }

    /**
     * A span of time.
     *
     * @param summary of the known ones; none if there are none
     * @param missing subjects of whom it is not known
     */
    public record Interval(Optional<Sample.Summary> summary, int missing) {}

    /**
     * Follow-up in months, from the origin of overall survival.
     *
     * @param n subjects with a known time
     * @param missing subjects without
     * @param median by the reverse Kaplan-Meier method; none if the curve never falls so low
     * @param shortest of the observed times
     * @param longest of the observed times
     */
    public record FollowUp(
            int n,
            int missing,
            OptionalDouble median,
            OptionalDouble shortest,
            OptionalDouble longest) {}

    /** The table over these subjects. */
    static EndpointTable of(
            Selection selection, StudyDefinitions definitions, IntervalMethod method) {
        var lines =
                Arrays.stream(Endpoint.values())
                        .map(endpoint -> line(endpoint, selection, definitions, method))
                        .toList();
        var days = selection.sample(Measure.DAYS_RT_TO_SURGERY);
        return new EndpointTable(
                lines,
                Optional.of(
                        new Interval(
                                days.summary(QuantileType.TYPE_7), selection.size() - days.size())),
                Optional.of(followUp(selection)),
                method,
                0);
    }

    /**
     * Without the lines that tell of too few subjects, be it by subtraction.
     *
     * @param subjects of whom the table is
     * @param shows whether so many may be told of
     */
    EndpointTable withoutSmall(int subjects, IntPredicate shows) {
        var open = rates.stream().filter(line -> line.parts(subjects).allMatch(shows)).toList();
        var days = daysToSurgery.filter(one -> shows.test(one.missing()));
        var follow = followUp.filter(one -> shows.test(one.missing()));
        return new EndpointTable(
                open,
                days,
                follow,
                method,
                rates.size() - open.size() + (days.isEmpty() ? 1 : 0) + (follow.isEmpty() ? 1 : 0));
    }

    /** One endpoint over these subjects. */
    public static Line line(
            Endpoint endpoint,
            Selection selection,
            StudyDefinitions definitions,
            IntervalMethod method) {
        var counts = endpoint.rate(selection);
        var rate = counts.of(endpoint.denominator(definitions));
        return new Line(
                endpoint, rate, counts.unknown(), endpoint.base(definitions), method.of(rate));
    }

    private static FollowUp followUp(Selection selection) {
        var snapshot = selection.snapshot();
        var days = snapshot.column(Measure.SURVIVAL_DAYS);
        var deaths = snapshot.column(Flag.DEATH);
        var known = new double[selection.size()];
        var events = new boolean[selection.size()];
        var n = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            if (days[row] != Measure.UNKNOWN && deaths[row] != Flag.UNKNOWN) {
                known[n] = Measure.number(days[row]);
                events[n++] = deaths[row] == Flag.YES;
            }
        }
        var times = Arrays.copyOf(known, n);
        var observed = ObservedDays.of(times, Arrays.copyOf(events, n)).observations();
        var median =
                SurvivalCurve.ofFollowUp(observed)
                        .median(BandType.LOG, ConfidenceLevel.NINETY_FIVE)
                        .time();
        return new FollowUp(
                n,
                selection.size() - n,
                months(median),
                months(Arrays.stream(times).min()),
                months(Arrays.stream(times).max()));
    }

    private static OptionalDouble months(OptionalDouble days) {
        return days.isEmpty() ? days : OptionalDouble.of(days.getAsDouble() / DAYS_OF_MONTH);
    }
}
