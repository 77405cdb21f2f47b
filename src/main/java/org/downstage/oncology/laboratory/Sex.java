package org.downstage.oncology.laboratory;

import org.downstage.oncology.Coded;

/** Sex as far as a reference range turns on it. */
public enum Sex implements Coded {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
