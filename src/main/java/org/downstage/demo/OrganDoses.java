package org.downstage.demo;

import static org.downstage.escc.RadiotherapyForm.CORD_DMAX;
import static org.downstage.escc.RadiotherapyForm.HEART_MEAN;
import static org.downstage.escc.RadiotherapyForm.HEART_V30;
import static org.downstage.escc.RadiotherapyForm.HEART_V40;
import static org.downstage.escc.RadiotherapyForm.LIVER_MEAN;
import static org.downstage.escc.RadiotherapyForm.LUNG_MEAN;
import static org.downstage.escc.RadiotherapyForm.LUNG_V20;
import static org.downstage.escc.RadiotherapyForm.LUNG_V5;
import static org.downstage.escc.RadiotherapyForm.STOMACH_DMAX;
import static org.downstage.escc.RadiotherapyForm.STOMACH_MEAN;
import static org.downstage.escc.RadiotherapyForm.STOMACH_V40;

import org.downstage.crf.FormData;

/** Doses to the organs at risk, by the tumour's third and dose, within their usual limits. */
final class OrganDoses {

    /** Its lung receives more than the usual limit, which the form asks about. */
    private static final String LARGE_FIELD = "S2-12";

    private OrganDoses() {}

    static FormData addTo(FormData form, DemonstrationSubject subject) {
        var chance = subject.chance("organs at risk");
        var dose = subject.figures().decimal("rtDose").doubleValue();
        return stomach(heart(lungs(form, subject, chance), subject, chance), subject, chance, dose);
    }

    private static FormData lungs(FormData form, DemonstrationSubject subject, Chance chance) {
        var v20 = subject.id().equals(LARGE_FIELD) ? 31.4 : chance.between(14.0, 26.0);
        return form.with(LUNG_V5, Chance.exact(LUNG_V5, v20 + chance.between(20.0, 28.0)))
                .with(LUNG_V20, Chance.exact(LUNG_V20, v20))
                .with(LUNG_MEAN, Chance.exact(LUNG_MEAN, v20 * 0.45 + chance.between(1.0, 2.5)));
    }

    private static FormData heart(FormData form, DemonstrationSubject subject, Chance chance) {
        var v30 = isUpper(subject) ? chance.between(2.0, 9.0) : chance.between(16.0, 34.0);
        return form.with(HEART_V30, Chance.exact(HEART_V30, v30))
                .with(HEART_V40, Chance.exact(HEART_V40, v30 * chance.between(0.1, 0.4)))
                .with(HEART_MEAN, Chance.exact(HEART_MEAN, v30 * 0.5 + chance.between(4.0, 8.0)));
    }

    private static FormData stomach(
            FormData form, DemonstrationSubject subject, Chance chance, double dose) {
        var near = subject.figures().text("loc").equals("Lower");
        var mean = near ? chance.between(14.0, 22.0) : chance.between(1.0, 6.0);
        return form.with(CORD_DMAX, chance.between(CORD_DMAX, 32, 41))
                .with(LIVER_MEAN, chance.between(LIVER_MEAN, near ? 5 : 0.5, near ? 11 : 3))
                .with(STOMACH_MEAN, Chance.exact(STOMACH_MEAN, mean))
                .with(STOMACH_DMAX, Chance.exact(STOMACH_DMAX, near ? dose * 1.04 : mean * 2.5))
                .with(STOMACH_V40, chance.between(STOMACH_V40, 0, near ? 12 : 0.5));
    }

    private static boolean isUpper(DemonstrationSubject subject) {
        return subject.figures().text("loc").equals("Upper");
    }
}
