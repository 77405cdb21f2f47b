package org.downstage.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the trail found.
 *
 * @param at when it was made
 * @param chains how many chains there are
 * @param entries how many entries were recomputed
 * @param faultCount how many faults were found
 * @param faults the first of them, in the order of the chains
 */
public record ChainReport(
        Instant at, int chains, long entries, int faultCount, List<ChainFault> faults) {

    /** How many faults are named; whoever reads so many needs a backup, not a longer list. */
    public static final int NAMED = 500;

    public ChainReport {
        faults = List.copyOf(faults);
    }

    /** Whether everything is as it was written. */
    public boolean isIntact() {
        return faultCount == 0;
    }
}
