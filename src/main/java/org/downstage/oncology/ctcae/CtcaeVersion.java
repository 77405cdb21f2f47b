package org.downstage.oncology.ctcae;

import java.time.LocalDate;
import org.downstage.oncology.Coded;

/**
 * A published version of the NCI's Common Terminology Criteria for Adverse Events. A study names
 * the one that its grades are in; the same finding may have another grade in the other version.
 */
public enum CtcaeVersion implements Coded {
    /** In force for what was treated from 2018 on. */
    V5("5.0", LocalDate.of(2017, 11, 27), "20.1", 837),
    /** Neutrophils, platelets and rises above an abnormal baseline are graded anew. */
    V6("6.0", LocalDate.of(2025, 7, 22), "28.0", 850);

    private final String code;
    private final LocalDate published;
    private final String medDra;
    private final int publishedTerms;

    CtcaeVersion(String code, LocalDate published, String medDra, int publishedTerms) {
        this.code = code;
        this.published = published;
        this.medDra = medDra;
        this.publishedTerms = publishedTerms;
    }

    /**
     * The version of a code, for example of {@code 5.0}.
     *
     * @throws IllegalArgumentException if there is no such version; {@link Coded#find} asks first
     */
    public static CtcaeVersion of(String code) {
        return Coded.find(CtcaeVersion.class, code)
                .orElseThrow(() -> new IllegalArgumentException("No CTCAE version " + code));
    }

    /** The version's number as it is published, for example {@code 5.0}. */
    @Override
    public String code() {
        return code;
    }

    /** The day that the NCI published it. */
    public LocalDate published() {
        return published;
    }

    /** The version of MedDRA that its codes are of. */
    public String medDra() {
        return medDra;
    }

    /** How many terms the NCI published; {@link ShippedDictionary} has a part of them. */
    public int publishedTerms() {
        return publishedTerms;
    }
}
