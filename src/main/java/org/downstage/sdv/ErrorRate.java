package org.downstage.sdv;

import java.util.Optional;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.ConfidenceLevel;
import org.downstage.statistics.Proportion;

/**
 * The errors that verification found under a plan: of the items verified under it, those that
 * changed after they were verified, and those that a monitor queried and the site then corrected.
 * An item counts once, however often it was verified or changed.
 *
 * @param errors such items
 * @param items items verified under the plan
 */
public record ErrorRate(int errors, int items) {

    /** The exact 95 % interval (Clopper and Pearson); none while nothing is verified. */
    public Optional<ConfidenceInterval> interval() {
        return new Proportion(errors, items).clopperPearson(ConfidenceLevel.NINETY_FIVE);
    }
}
