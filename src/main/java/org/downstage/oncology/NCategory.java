package org.downstage.oncology;

/** How many regional nodes hold tumour (AJCC 8, oesophagus; dossier §2.1). */
public enum NCategory implements Coded {
    /** Regional nodes not assessable. */
    NX,
    /** None. */
    N0,
    /** 1 or 2 nodes. */
    N1,
    /** 3 to 6 nodes. */
    N2,
    /** 7 nodes or more. */
    N3;

    @Override
    public String code() {
        return name();
    }

    /** Whether the regional nodes could be assessed: everything but NX. */
    public boolean isAssessed() {
        return this != NX;
    }

    /** Whether nodes are known to hold tumour: N1, N2 or N3. */
    public boolean isPositive() {
        return compareTo(N0) > 0;
    }

    /** Whether fewer nodes are involved than in the other; false if either is NX. */
    public boolean isLowerThan(NCategory other) {
        return isAssessed() && other.isAssessed() && compareTo(other) < 0;
    }

    /** Whether more nodes are involved than in the other; false if either is NX. */
    public boolean isHigherThan(NCategory other) {
        return other.isLowerThan(this);
    }

    /**
     * The category of a number of positive regional nodes.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static NCategory ofPositiveNodes(int nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("negative number of nodes: " + nodes);
        }
        if (nodes == 0) {
            return N0;
        }
        if (nodes <= 2) {
            return N1;
        }
        return nodes <= 6 ? N2 : N3;
    }
}
