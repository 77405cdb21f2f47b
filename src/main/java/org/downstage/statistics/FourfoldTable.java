package org.downstage.statistics;

import java.util.Optional;

/**
 * Two groups, with and without an event:
 *
 * <pre>
 *             event   no event
 * first         a         b
 * second        c         d
 * </pre>
 *
 * @param a events of the first group
 * @param b the first group's subjects without the event
 * @param c events of the second group
 * @param d the second group's subjects without the event
 */
public record FourfoldTable(int a, int b, int c, int d) {

    /**
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if there are more than 2³¹ − 1 subjects
     */
    public FourfoldTable {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("no counts: %d, %d, %d, %d".formatted(a, b, c, d));
        }
        Math.addExact(Math.addExact(a, b), Math.addExact(c, d));
    }

    public static FourfoldTable of(Proportion first, Proportion second) {
        return new FourfoldTable(
                first.count(),
                first.total() - first.count(),
                second.count(),
                second.total() - second.count());
    }

    public Proportion first() {
        return new Proportion(a, a + b);
    }

    public Proportion second() {
        return new Proportion(c, c + d);
    }

    /**
     * Fisher's exact test, two-sided (Fisher 1935): the probability, with all margins given, of the
     * tables that are no more probable than this one. As in R, probabilities within a factor of 1 +
     * 10⁻⁷ are the same. 1 if the margins allow no other table.
     */
    public double fisher() {
        return new ExactTable(this).twoSided();
    }

    /**
     * The odds ratio that makes the table, its margins given, most probable, and the exact interval
     * that inverts two one-sided tests (Cornfield 1956). It is 0 or infinite where the table is the
     * outermost that its margins allow. Nothing if they allow no other.
     */
    public Optional<Estimate> conditionalOddsRatio(ConfidenceLevel level) {
        return new ExactTable(this).oddsRatio(level);
    }

    /**
     * The odds ratio ad/(bc) with the interval of its logarithm, ± z·√(1/a + 1/b + 1/c + 1/d)
     * (Woolf 1955). Nothing if a count is 0: the conditional odds ratio has an interval there.
     */
    public Optional<Estimate> oddsRatio(ConfidenceLevel level) {
        if (a == 0 || b == 0 || c == 0 || d == 0) {
            return Optional.empty();
        }
        double ratio = ((double) a * d) / ((double) b * c);
        double factor = Math.exp(level.z() * Math.sqrt(1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d));
        return Optional.of(
                new Estimate(ratio, new ConfidenceInterval(ratio / factor, ratio * factor)));
    }

    /**
     * The first group's share of events less the second's, with the interval that squares and adds
     * the two Wilson intervals (Newcombe 1998, method 10). Nothing if a group is empty.
     */
    public Optional<Estimate> riskDifference(ConfidenceLevel level) {
        if (a + b == 0 || c + d == 0) {
            return Optional.empty();
        }
        double p = first().share().orElseThrow();
        double q = second().share().orElseThrow();
        var around = first().wilson(level).orElseThrow();
        var other = second().wilson(level).orElseThrow();
        double below = Math.hypot(p - around.lower(), other.upper() - q);
        double above = Math.hypot(around.upper() - p, q - other.lower());
        return Optional.of(
                new Estimate(p - q, new ConfidenceInterval(p - q - below, p - q + above)));
    }

    /** Pearson's χ² test (1900) without correction; nothing if a row or a column is empty. */
    public Optional<ChiSquared> chiSquared() {
        return chiSquared(0);
    }

    /** The χ² test with Yates's correction (1934): every difference is a half nearer to 0. */
    public Optional<ChiSquared> yates() {
        return chiSquared(0.5);
    }

    /** In a fourfold table every count is as far from its expectation, |ad − bc|/n. */
    private Optional<ChiSquared> chiSquared(double correction) {
        double n = a + b + c + d;
        double margins = (a + b) * (double) (c + d) * (a + c) * (b + d);
        if (margins == 0) {
            return Optional.empty();
        }
        double away = Math.max(0, Math.abs((double) a * d - (double) b * c) / n - correction);
        return Optional.of(new ChiSquared(away * away * n * n * n / margins, 1));
    }
}
