package org.downstage.oncology;

/**
 * A stage group of AJCC 8, or NED for the study-defined clinical finding ycT0N0M0.
 *
 * <p>Groups of different tables compare by Roman order only (dossier §2.5): NED &lt; 0 &lt; I &lt;
 * II &lt; III &lt; IVA &lt; IVB. IIA and IIB are therefore of the same rank as II.
 */
public enum StageGroup implements Coded {
    /** No evidence of disease; defined by the study, not by AJCC. */
    NED("NED", 0),
    ZERO("0", 1),
    I("I", 2),
    IA("IA", 2),
    IB("IB", 2),
    II("II", 3),
    IIA("IIA", 3),
    IIB("IIB", 3),
    III("III", 4),
    IIIA("IIIA", 4),
    IIIB("IIIB", 4),
    IVA("IVA", 5),
    IVB("IVB", 6);

    private final String code;
    private final int rank;

    StageGroup(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    @Override
    public String code() {
        return code;
    }

    /** Place in the Roman order, from 0 (NED) to 6 (IVB). */
    public int rank() {
        return rank;
    }

    /** Whether this stands before the other in the Roman order. */
    public boolean isLowerThan(StageGroup other) {
        return rank < other.rank;
    }

    /** The group without its letter; IVA and IVB keep theirs, since the order tells them apart. */
    public StageGroup mainGroup() {
        return switch (this) {
            case IA, IB -> I;
            case IIA, IIB -> II;
            case IIIA, IIIB -> III;
            case NED, ZERO, I, II, III, IVA, IVB -> this;
        };
    }
}
