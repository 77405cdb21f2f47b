package org.downstage.demo;

import static org.downstage.escc.SurgeryForm.ACCESS_TYPE;
import static org.downstage.escc.SurgeryForm.ANASTOMOSIS_SITE;
import static org.downstage.escc.SurgeryForm.ANASTOMOSIS_TECHNIQUE;
import static org.downstage.escc.SurgeryForm.ASA;
import static org.downstage.escc.SurgeryForm.BLOOD_LOSS;
import static org.downstage.escc.SurgeryForm.CONDUIT;
import static org.downstage.escc.SurgeryForm.CONVERSION;
import static org.downstage.escc.SurgeryForm.ICU_DAYS;
import static org.downstage.escc.SurgeryForm.LOS_DAYS;
import static org.downstage.escc.SurgeryForm.LYMPHADENECTOMY;
import static org.downstage.escc.SurgeryForm.MARGIN_R;
import static org.downstage.escc.SurgeryForm.OPERATION_MINUTES;
import static org.downstage.escc.SurgeryForm.PROCEDURE_TYPE;
import static org.downstage.escc.SurgeryForm.SURGERY_DATE;
import static org.downstage.escc.SurgeryForm.SURGERY_DONE;
import static org.downstage.escc.SurgeryForm.TRANSFUSION_UNITS;

import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.escc.SurgeryForm;

/** The operation: day and margins by the cohort's figures, the rest invented. */
final class SurgeryData {

    /** Bled more than usual, which the form asks about. */
    private static final String BLED = "S4-22";

    private SurgeryData() {}

    static FormData of(DemonstrationSubject subject) {
        var chance = subject.chance("operation");
        var procedure = subject.plan().text("procedure");
        var access = subject.plan().text("access");
        var form =
                DemonstrationSubject.form(SurgeryForm.OID)
                        .with(SURGERY_DONE, true)
                        .with(SURGERY_DATE, subject.course().surgery())
                        .with(MARGIN_R, subject.figures().text("R"))
                        .with(PROCEDURE_TYPE, procedure)
                        .with(ACCESS_TYPE, access)
                        .with(LYMPHADENECTOMY, threeFields(subject) ? "THREE_FIELD" : "TWO_FIELD")
                        .with(CONDUIT, "GASTRIC_TUBE")
                        .with(ANASTOMOSIS_SITE, procedure.equals("MCKEOWN") ? "NECK" : "CHEST")
                        .with(
                                ANASTOMOSIS_TECHNIQUE,
                                chance.oneOf(List.of("STAPLED", "STAPLED", "HAND_SEWN")));
        var accessed = access.equals("OPEN") ? form : form.with(CONVERSION, false);
        return stay(accessed, subject, chance);
    }

    private static boolean threeFields(DemonstrationSubject subject) {
        return subject.figures().text("loc").equals("Upper");
    }

    private static FormData stay(FormData form, DemonstrationSubject subject, Chance chance) {
        var bled = subject.id().equals(BLED);
        var hard = subject.figures().optional("cdGrade").isPresent();
        var backToIcu = subject.complications().stream().anyMatch(line -> line.yes("icuReturn"));
        var days = hard ? chance.between(27, 38) : chance.between(10, 19);
        return form.with(ASA, subject.figures().number("age") > 69 ? "III" : "II")
                .with(OPERATION_MINUTES, chance.between(230, 410))
                .with(BLOOD_LOSS, bled ? 1200 : 10 * chance.between(8, 45))
                .with(TRANSFUSION_UNITS, bled ? 4 : 0)
                .with(LOS_DAYS, days)
                .with(ICU_DAYS, backToIcu ? 12 : chance.between(0, 2));
    }
}
