package org.downstage.oncology;

import java.util.Optional;

/**
 * Whether a tumour stands lower after therapy than before (dossier §2.5). The study chooses the
 * definition and the reference: before or after neoadjuvant immunochemotherapy.
 */
public final class Downstaging {

    private Downstaging() {}

    /**
     * By stage group (D1): the later group stands lower in the Roman order. Clinical and yp groups
     * are different scales: cT2 N0 (II) to ypT2 N0 (I) counts although nothing changed.
     *
     * @return empty if either has no stage group
     */
    public static Optional<Boolean> byStage(Staging reference, Staging later) {
        return reference
                .group()
                .flatMap(before -> later.group().map(after -> after.isLowerThan(before)));
    }

    /**
     * By T and N (D2): one of them is lower and neither is higher. Depths compare as {@link
     * TCategory} says, so T1 to T1a is no change. A metastasis that was not there before is never
     * downstaging; without that rule T3 N1 M0 to T2 N0 M1 would count.
     *
     * @return empty if TX or NX leaves the answer open
     */
    public static Optional<Boolean> byTn(Tnm reference, Tnm later) {
        if (later.t().isDeeperThan(reference.t())
                || later.n().isHigherThan(reference.n())
                || later.m().compareTo(reference.m()) > 0) {
            return Optional.of(false);
        }
        boolean allAssessed =
                reference.t().isAssessed()
                        && later.t().isAssessed()
                        && reference.n().isAssessed()
                        && later.n().isAssessed();
        return allAssessed
                ? Optional.of(
                        later.t().isShallowerThan(reference.t())
                                || later.n().isLowerThan(reference.n()))
                : Optional.empty();
    }
}
