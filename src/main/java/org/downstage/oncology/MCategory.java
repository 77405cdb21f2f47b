package org.downstage.oncology;

/** Distant metastasis (AJCC 8 has neither MX nor a pathological M0; dossier §2.1). */
public enum MCategory implements Coded {
    /** No distant metastasis. */
    M0,
    /** Distant metastasis. */
    M1;

    @Override
    public String code() {
        return name();
    }
}
