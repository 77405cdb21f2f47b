package org.downstage.cohort;

import java.util.Optional;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.ConfidenceLevel;
import org.downstage.statistics.Proportion;

/** How the 95 % confidence interval of a rate is made. */
public enum IntervalMethod {
    /** Exact; see {@link Proportion#clopperPearson}. */
    CLOPPER_PEARSON {
        @Override
        Optional<ConfidenceInterval> of(Proportion rate) {
            return rate.clopperPearson(ConfidenceLevel.NINETY_FIVE);
        }
    },
    /** Score; see {@link Proportion#wilson}. */
    WILSON {
        @Override
        Optional<ConfidenceInterval> of(Proportion rate) {
            return rate.wilson(ConfidenceLevel.NINETY_FIVE);
        }
    };

    abstract Optional<ConfidenceInterval> of(Proportion rate);
}
