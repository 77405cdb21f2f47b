package org.downstage.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The estimated share of subjects without the event.
 *
 * @param survival S, from 0 to 1
 * @param greenwood Greenwood's sum Σ d/(n(n−d)), the variance of log S (Greenwood 1926); infinite
 *     once S is 0
 */
public record SurvivalEstimate(double survival, double greenwood) {

    /** S·√(Σ d/(n(n−d))); none once S is 0. */
    public OptionalDouble standardError() {
        return survival == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(survival * Math.sqrt(greenwood));
    }

    /** The pointwise confidence interval of S; none where {@link BandType} has none. */
    public Optional<ConfidenceInterval> interval(BandType type, ConfidenceLevel level) {
        return type.around(this, level);
    }

    /** After a time at which some of those at risk have the event. */
    SurvivalEstimate after(int events, int atRisk) {
        if (events == 0) {
            return this;
        }
        double left = (double) atRisk - events;
        return new SurvivalEstimate(
                survival * (left / atRisk), greenwood + events / (atRisk * left));
    }
}
