package org.downstage.demo;

import static org.downstage.escc.EligibilityForm.CONSENT_DATE;
import static org.downstage.escc.EligibilityForm.CONSENT_TYPE;
import static org.downstage.escc.EligibilityForm.DATA_COLLECTION;
import static org.downstage.escc.EligibilityForm.ENROL_STATUS;
import static org.downstage.escc.EligibilityForm.EXC01_PRIOR_RT;
import static org.downstage.escc.EligibilityForm.EXC02_OTHER_CANCER;
import static org.downstage.escc.EligibilityForm.EXC03_METASTASIS;
import static org.downstage.escc.EligibilityForm.EXC04_DEFINITIVE_CRT;
import static org.downstage.escc.EligibilityForm.EXC05_MISSING_DATA;
import static org.downstage.escc.EligibilityForm.INC01_SCC;
import static org.downstage.escc.EligibilityForm.INC04_PD1_CYCLE;
import static org.downstage.escc.EligibilityForm.INC06_RT_INTENT;
import static org.downstage.escc.EligibilityForm.INC07_ECOG;

import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.escc.EligibilityForm;

/** Everybody of the cohort met all criteria; the later ones were asked for their consent. */
final class EligibilityData {

    private static final LocalDate PROSPECTIVE_FROM = LocalDate.of(2023, 1, 1);

    private EligibilityData() {}

    static FormData of(DemonstrationSubject subject) {
        var form = consent(subject, DemonstrationSubject.form(EligibilityForm.OID));
        for (var met : List.of(INC01_SCC, INC04_PD1_CYCLE, INC06_RT_INTENT, INC07_ECOG)) {
            form = form.with(met, true);
        }
        for (var absent :
                List.of(
                        EXC01_PRIOR_RT,
                        EXC02_OTHER_CANCER,
                        EXC03_METASTASIS,
                        EXC04_DEFINITIVE_CRT,
                        EXC05_MISSING_DATA)) {
            form = form.with(absent, false);
        }
        return form.with(ENROL_STATUS, "ENROLLED");
    }

    private static FormData consent(DemonstrationSubject subject, FormData form) {
        var course = subject.course();
        return course.nictStart().isBefore(PROSPECTIVE_FROM)
                ? form.with(DATA_COLLECTION, "RETROSPECTIVE")
                        .with(CONSENT_TYPE, "WAIVED_RETROSPECTIVE")
                : form.with(DATA_COLLECTION, "PROSPECTIVE")
                        .with(CONSENT_TYPE, "WRITTEN")
                        .with(CONSENT_DATE, Course.workday(course.rtStart().minusDays(4)));
    }
}
