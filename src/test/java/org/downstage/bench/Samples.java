package org.downstage.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long an act took, many times. */
final class Samples {

    /** Each time, shortest first. */
    private final long[] nanos;

    private Samples(long[] nanos) {
        this.nanos = nanos;
    }

    /** Does the act that often, after a tenth of it that does not count. */
    static Samples of(int times, IntConsumer act) {
        var warmUp = Math.max(5, times / 5);
        for (var index = 0; index < warmUp; index++) {
            act.accept(index);
        }
        var nanos = new long[times];
        for (var index = 0; index < times; index++) {
            var start = System.nanoTime();
            act.accept(warmUp + index);
            nanos[index] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Samples(nanos);
    }

    /** Milliseconds that this share of the acts, from 0 to 1, did not exceed. */
    double quantile(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
    }
}
