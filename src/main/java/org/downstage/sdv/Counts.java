package org.downstage.sdv;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.downstage.crf.ItemPath;

/**
 * How far the verification of a form has come.
 *
 * @param required values that the plan asks for
 * @param verified those of them whose value as it stands was verified
 * @param dropped values that changed since they were verified, asked for or not
 * @param left values that are asked for or dropped, and not verified as they stand
 */
public record Counts(int required, int verified, int dropped, int left) {

    /** Counts what is there. */
    static Counts of(List<ItemPath> filled, List<ItemPath> due, Collection<Verification> all) {
        var holding = paths(all, Verification.State.VERIFIED);
        var dropped = paths(all, Verification.State.DROPPED);
        dropped.retainAll(filled);
        var verified = (int) due.stream().filter(holding::contains).count();
        var left = new LinkedHashSet<>(due);
        left.addAll(dropped);
        left.removeAll(holding);
        return new Counts(due.size(), verified, dropped.size(), left.size());
    }

    private static LinkedHashSet<ItemPath> paths(
            Collection<Verification> all, Verification.State state) {
        var paths = new LinkedHashSet<ItemPath>();
        all.stream().filter(one -> one.state() == state).forEach(one -> paths.add(one.path()));
        return paths;
    }

    /** A sum of many after one of them has come from here to there. */
    public Counts moved(Counts before, Counts after) {
        return new Counts(
                required + after.required - before.required,
                verified + after.verified - before.verified,
                dropped + after.dropped - before.dropped,
                left + after.left - before.left);
    }

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                required + other.required,
                verified + other.verified,
                dropped + other.dropped,
                left + other.left);
    }
}
