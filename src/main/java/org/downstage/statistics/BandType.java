package org.downstage.statistics;

import java.util.Optional;

/**
 * On which scale the pointwise interval of a survival curve is symmetric, named as R's {@code
 * survfit} does (Kalbfleisch and Prentice 2002). With s² Greenwood's sum, the variance of log S:
 */
public enum BandType {

    /** S·exp(±z·s), at most 1. R's default and ours. */
    LOG {
        @Override
        ConfidenceInterval around(double survival, double s, double z) {
            return new ConfidenceInterval(
                    survival * Math.exp(-z * s), Math.min(1, survival * Math.exp(z * s)));
        }
    },

    /** S to the power of exp(±z·s / log S), which stays between 0 and 1 by itself. */
    LOG_LOG {
        @Override
        ConfidenceInterval around(double survival, double s, double z) {
            double log = Math.log(survival);
            double width = z * s / log;
            return new ConfidenceInterval(
                    Math.exp(log * Math.exp(-width)), Math.exp(log * Math.exp(width)));
        }
    },

    /** S ± z·S·s, cut at 0 and 1. */
    PLAIN {
        @Override
        ConfidenceInterval around(double survival, double s, double z) {
            double width = z * s * survival;
            return new ConfidenceInterval(
                    Math.max(0, survival - width), Math.min(1, survival + width));
        }
    };

    abstract ConfidenceInterval around(double survival, double s, double z);

    /**
     * The interval of an estimate. As in R there is none once nobody survives, and on the log-log
     * scale none before the first event.
     */
    Optional<ConfidenceInterval> around(SurvivalEstimate estimate, ConfidenceLevel level) {
        double survival = estimate.survival();
        if (survival == 0 || (this == LOG_LOG && survival == 1)) {
            return Optional.empty();
        }
        return Optional.of(around(survival, Math.sqrt(estimate.greenwood()), level.z()));
    }
}
