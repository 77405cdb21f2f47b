package org.downstage.matrix;

import java.time.Instant;
import java.util.Map;

/**
 * One subject of the matrix.
 *
 * @param key the subject id, e.g. {@code S1-02}
 * @param siteId key of the site
 * @param sketch stage, response and radiotherapy
 * @param changedAt last save of any form, or the enrolment
 * @param forms the cells by OID of the form, one for each form of the study
 */
public record MatrixRow(
        String key,
        int siteId,
        CaseSketch sketch,
        Instant changedAt,
        Map<String, FormStanding> forms) {

    public MatrixRow {
        forms = Map.copyOf(forms);
    }

    /** The cell of a form; an untouched one if the study has no such form. */
    public FormStanding form(String oid) {
        return forms.getOrDefault(oid, FormStanding.untouched(oid));
    }

    /** Queries of all forms that wait for an answer. */
    public int openQueries() {
        return forms.values().stream().mapToInt(FormStanding::openQueries).sum();
    }

    /** Mandatory answers still empty in forms that were begun. */
    public int missing() {
        return forms.values().stream().mapToInt(FormStanding::missing).sum();
    }
}
