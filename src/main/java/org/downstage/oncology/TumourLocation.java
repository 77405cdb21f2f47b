package org.downstage.oncology;

/** The third of the oesophagus that holds the tumour's epicentre (AJCC 8; dossier §2.3). */
public enum TumourLocation implements Coded {
    /** Cervical oesophagus to the lower border of the azygos vein. */
    UPPER,
    /** To the lower border of the inferior pulmonary vein. */
    MIDDLE,
    /** To the stomach, including the oesophagogastric junction. */
    LOWER,
    /** Unknown. */
    X;

    @Override
    public String code() {
        return name();
    }
}
