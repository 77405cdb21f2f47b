package org.downstage.oncology;

import java.util.Optional;

/** What a staging table says of a tumour: its group, or why there is none. */
public sealed interface Staging {

    /** The table gives a group. */
    record Staged(StageGroup stage) implements Staging {}

    /** The table gives no group. */
    record NotStaged(Reason reason) implements Staging {}

    /** Why a tumour has no stage group. */
    enum Reason {
        /** TX, and neither the nodes nor a metastasis decide. */
        TUMOUR_NOT_ASSESSED,
        /** NX, and neither the depth nor a metastasis decides. */
        NODES_NOT_ASSESSED,
        /** T1 or T4 without its letter, where T1a and T1b (T4a and T4b) have different groups. */
        SUBCATEGORY_NEEDED,
        /** The table has no such tumour, for example Tis with positive nodes. */
        NOT_IN_TABLE
    }

    /** The stage group, or empty if the table gives none. */
    default Optional<StageGroup> group() {
        return switch (this) {
            case Staged staged -> Optional.of(staged.stage());
            case NotStaged _ -> Optional.empty();
        };
    }

    /** A tumour that no row of a table holds: the first thing to ask for. */
    static Staging notStaged(Tnm tnm) {
        if (!tnm.t().isAssessed()) {
            return new NotStaged(Reason.TUMOUR_NOT_ASSESSED);
        }
        if (!tnm.n().isAssessed()) {
            return new NotStaged(Reason.NODES_NOT_ASSESSED);
        }
        boolean letterMissing = tnm.t() == TCategory.T1 || tnm.t() == TCategory.T4;
        return new NotStaged(letterMissing ? Reason.SUBCATEGORY_NEEDED : Reason.NOT_IN_TABLE);
    }
}
