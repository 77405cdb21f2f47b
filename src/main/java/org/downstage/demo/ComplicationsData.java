package org.downstage.demo;

import static org.downstage.escc.ComplicationsForm.ANY_COMPLICATION;
import static org.downstage.escc.ComplicationsForm.CLAVIEN_DINDO;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_ROWS;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_TYPE;
import static org.downstage.escc.ComplicationsForm.DISABILITY;
import static org.downstage.escc.ComplicationsForm.ECCG_SEVERITY;
import static org.downstage.escc.ComplicationsForm.ECCG_TYPE;
import static org.downstage.escc.ComplicationsForm.ICU_RETURN;
import static org.downstage.escc.ComplicationsForm.ONSET_DATE;
import static org.downstage.escc.ComplicationsForm.READMISSION;
import static org.downstage.escc.ComplicationsForm.REINTUBATION;
import static org.downstage.escc.ComplicationsForm.REOPERATION;

import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.ComplicationsForm;

/** Complications of surgery: two of grade 3 or 4 as the cohort has them, milder ones invented. */
final class ComplicationsData {

    private ComplicationsData() {}

    static FormData of(DemonstrationSubject subject) {
        var lines = subject.complications();
        var form =
                DemonstrationSubject.form(ComplicationsForm.OID)
                        .with(ANY_COMPLICATION, !lines.isEmpty());
        for (var i = 0; i < lines.size(); i++) {
            form = form.with(COMPLICATION_ROWS, row(subject, i + 1, lines.get(i)));
        }
        return form;
    }

    private static Row row(DemonstrationSubject subject, int number, TableLine line) {
        var row =
                Row.of(number)
                        .with(COMPLICATION_TYPE, line.text("type"))
                        .with(ONSET_DATE, subject.course().surgery().plusDays(line.number("day")))
                        .with(CLAVIEN_DINDO, line.text("grade"))
                        .with(DISABILITY, false)
                        .with(REOPERATION, false)
                        .with(REINTUBATION, line.yes("reintubation"))
                        .with(ICU_RETURN, line.yes("icuReturn"))
                        .with(READMISSION, line.yes("readmission"));
        var typed = line.optional("eccgType").map(type -> row.with(ECCG_TYPE, type)).orElse(row);
        return line.optional("severity")
                .map(severity -> typed.with(ECCG_SEVERITY, severity))
                .orElse(typed);
    }
}
