package org.downstage.oncology;

/**
 * How deep the primary tumour grows (AJCC 8, oesophagus; dossier §2.1).
 *
 * <p>Depth is a range, because T1 and T4 without a letter leave their sub-category open: T1 is
 * neither shallower nor deeper than T1a or T1b. TX has no depth and compares with nothing.
 */
public enum TCategory implements Coded {
    /** Primary tumour not assessable. */
    TX("TX", -1, -1),
    /** No primary tumour. */
    T0("T0", 0, 0),
    /** High-grade dysplasia, confined to the epithelium. */
    TIS("Tis", 1, 1),
    /** Lamina propria, muscularis mucosae or submucosa. */
    T1("T1", 2, 3),
    /** Lamina propria or muscularis mucosae. */
    T1A("T1a", 2, 2),
    /** Submucosa. */
    T1B("T1b", 3, 3),
    /** Muscularis propria. */
    T2("T2", 4, 4),
    /** Adventitia. */
    T3("T3", 5, 5),
    /** Adjacent structures, resectable or not. */
    T4("T4", 6, 7),
    /** Pleura, pericardium, azygos vein, diaphragm or peritoneum. */
    T4A("T4a", 6, 6),
    /** Other adjacent structures: aorta, vertebral body, airway. */
    T4B("T4b", 7, 7);

    private final String code;
    private final int shallowest;
    private final int deepest;

    TCategory(String code, int shallowest, int deepest) {
        this.code = code;
        this.shallowest = shallowest;
        this.deepest = deepest;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the primary could be assessed: everything but TX. */
    public boolean isAssessed() {
        return this != TX;
    }

    /** Whether this is certainly less deep than the other; false if either is TX. */
    public boolean isShallowerThan(TCategory other) {
        return isAssessed() && other.isAssessed() && deepest < other.shallowest;
    }

    /** Whether this is certainly deeper than the other; false if either is TX. */
    public boolean isDeeperThan(TCategory other) {
        return other.isShallowerThan(this);
    }
}
