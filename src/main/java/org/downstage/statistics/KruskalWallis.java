package org.downstage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rank test of more than two samples. */
public final class KruskalWallis {

    private KruskalWallis() {}

    /**
     * Do the samples come from one distribution (Kruskal and Wallis 1952)? With rank sums R of
     * samples of n, N in all, H = (12/(N(N+1))·Σ R²/n − 3(N+1)) / (1 − Σ(t³−t)/(N³−N)) over ties of
     * t, compared with χ². Empty samples are left out.
     *
     * @return nothing if fewer than two samples have values, or if all values are the same
     * @throws IllegalArgumentException if a value is infinite or no number
     */
    public static Optional<ChiSquared> of(List<double[]> samples) {
        var filled = samples.stream().filter(sample -> sample.length > 0).toList();
        double[] sorted = Ranks.pooled(filled.toArray(double[][]::new));
        double n = sorted.length;
        if (filled.size() < 2 || sorted[0] == sorted[sorted.length - 1]) {
            return Optional.empty();
        }
        double squares = filled.stream().mapToDouble(sample -> square(sample, sorted)).sum();
        double uncorrected = 12 / (n * (n + 1)) * squares;
        double ties = 1 - Ranks.ties(sorted) / (n * n * n - n);
        return Optional.of(new ChiSquared(uncorrected / ties, filled.size() - 1));
    }

    /** n·(mean rank − (N + 1)/2)²: what the sample adds, without the cancellation of R²/n. */
    private static double square(double[] sample, double[] sorted) {
        double away =
                Arrays.stream(sample)
                        .map(x -> Ranks.midrank(sorted, x) - (sorted.length + 1) / 2.0)
                        .sum();
        return away * away / sample.length;
    }
}
