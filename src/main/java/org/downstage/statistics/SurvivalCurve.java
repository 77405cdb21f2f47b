package org.downstage.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A survival curve by the product-limit method (Kaplan and Meier 1958), S(t) = Π(1 − d/n) over the
 * times up to t at which d of the n at risk have the event. It starts at 1, is constant between its
 * steps and ends at the last observed time: beyond that nothing is known.
 *
 * @param subjects how many subjects, those censored included
 * @param steps one for each distinct observed time, ascending
 */
public record SurvivalCurve(int subjects, List<SurvivalStep> steps) {

    private static final SurvivalEstimate START = new SurvivalEstimate(1, 0);

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /** The curve of these subjects; without steps if there are none. */
    public static SurvivalCurve of(Collection<Observation> observations) {
        return of(ObservedTimes.of(observations), observations.size());
    }

    /** The curve of subjects who are counted by day, in days. */
    public static SurvivalCurve of(DayCounts days) {
        return of(days.times(), days.subjects());
    }

    private static SurvivalCurve of(ObservedTimes times, int subjects) {
        var steps = new ArrayList<SurvivalStep>();
        var estimate = START;
        while (times.next() < Double.POSITIVE_INFINITY) {
            double time = times.next();
            int atRisk = times.atRisk(time);
            int events = times.eventsAt(time);
            int censored = times.endingAt(time) - events;
            estimate = estimate.after(events, atRisk);
            steps.add(new SurvivalStep(time, atRisk, events, censored, estimate));
        }
        return new SurvivalCurve(subjects, steps);
    }

    /**
     * The curve of the time under observation (Schemper and Smith 1996), where censoring is the
     * event and the event censors. Its median is the median follow-up.
     */
    public static SurvivalCurve ofFollowUp(Collection<Observation> observations) {
        return of(observations.stream().map(Observation::reversed).toList());
    }

    /** How many had the event. */
    public int events() {
        return steps.stream().mapToInt(SurvivalStep::events).sum();
    }

    /** The last observed time, where the curve ends; none without subjects. */
    public OptionalDouble end() {
        return steps.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(steps.getLast().time());
    }

    /**
     * The curve at a time, such as 3-year survival; nothing beyond its end.
     *
     * @param time 0 or later
     * @throws IllegalArgumentException if the time is negative or no number
     */
    public Optional<SurvivalEstimate> at(double time) {
        int after = stepsBefore(Math.nextUp(time));
        if (end().isEmpty() || time > end().getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(after == 0 ? START : steps.get(after - 1).estimate());
    }

    /**
     * How many were observed up to this time at least.
     *
     * @param time 0 or later
     * @throws IllegalArgumentException if the time is negative or no number
     */
    public int atRisk(double time) {
        int before = stepsBefore(time);
        return before == steps.size() ? 0 : steps.get(before).atRisk();
    }

    /** The time by which half have the event; see {@link #quantile}. */
    public SurvivalQuantile median(BandType type, ConfidenceLevel level) {
        return quantile(0.5, type, level);
    }

    /**
     * The first time at which the curve is at 1 − p or below; if it runs exactly at 1 − p, the
     * middle between there and the next drop, or the start of that stretch if it drops no more.
     * That is the rule of R's {@code print(survfit)}. The confidence interval reads the ends of the
     * band in the same way (Brookmeyer and Crowley 1982).
     *
     * @param p the share with the event, strictly between 0 and 1
     * @throws IllegalArgumentException if p is outside
     */
    public SurvivalQuantile quantile(double p, BandType type, ConfidenceLevel level) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + p);
        }
        return new SurvivalQuantile(
                fall(1 - p, step -> step.estimate().survival()),
                fall(1 - p, step -> bound(step, type, level, ConfidenceInterval::lower)),
                fall(1 - p, step -> bound(step, type, level, ConfidenceInterval::upper)));
    }

    private OptionalDouble fall(double height, ToDoubleFunction<SurvivalStep> line) {
        return Fall.below(height, steps, line);
    }

    private static double bound(
            SurvivalStep step,
            BandType type,
            ConfidenceLevel level,
            ToDoubleFunction<ConfidenceInterval> end) {
        return step.estimate().interval(type, level).map(end::applyAsDouble).orElse(Double.NaN);
    }

    /** How many steps lie before a time. */
    private int stepsBefore(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("a time on a survival curve is 0 or later: " + time);
        }
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
