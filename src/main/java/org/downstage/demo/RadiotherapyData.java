package org.downstage.demo;

import static org.downstage.escc.RadiotherapyForm.COMPLETED;
import static org.downstage.escc.RadiotherapyForm.CTV_MARGIN;
import static org.downstage.escc.RadiotherapyForm.CTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.DOSE_PER_FRACTION;
import static org.downstage.escc.RadiotherapyForm.DOSE_PLANNED;
import static org.downstage.escc.RadiotherapyForm.ENERGY;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_PLANNED;
import static org.downstage.escc.RadiotherapyForm.GTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.INTERRUPTION_DAYS;
import static org.downstage.escc.RadiotherapyForm.NODAL_FIELD;
import static org.downstage.escc.RadiotherapyForm.PRESCRIPTION_ISODOSE;
import static org.downstage.escc.RadiotherapyForm.PTV_MARGIN;
import static org.downstage.escc.RadiotherapyForm.PTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.RT_END;
import static org.downstage.escc.RadiotherapyForm.RT_START;
import static org.downstage.escc.RadiotherapyForm.TECHNIQUE;

import java.math.BigDecimal;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.escc.RadiotherapyForm;

/** Radiotherapy: technique, dose and fractions by the cohort's figures, the rest invented. */
final class RadiotherapyData {

    /** Fractions on the interim sheet from which one course was charted first. */
    private static final int INTERIM_FRACTIONS = 21;

    private RadiotherapyData() {}

    static FormData of(DemonstrationSubject subject) {
        var figures = subject.figures();
        var form =
                DemonstrationSubject.form(RadiotherapyForm.OID)
                        .with(RT_START, subject.course().rtStart())
                        .with(RT_END, subject.course().rtEnd())
                        .with(COMPLETED, true)
                        .with(INTERRUPTION_DAYS, subject.plan().number("interruption"))
                        .with(TECHNIQUE, figures.text("rtTech"))
                        .with(ENERGY, figures.text("rtTech").equals("TOMO") ? "6MV_FFF" : "6MV")
                        .with(DOSE_PLANNED, Chance.exact(DOSE_PLANNED, figures.decimal("rtDose")))
                        .with(
                                DOSE_DELIVERED,
                                Chance.exact(DOSE_DELIVERED, figures.decimal("rtDose")))
                        .with(FRACTIONS_PLANNED, figures.number("rtFx"))
                        .with(FRACTIONS_DELIVERED, figures.number("rtFx"))
                        .with(
                                DOSE_PER_FRACTION,
                                Chance.exact(DOSE_PER_FRACTION, figures.decimal("dpf")));
        form = volumes(form, subject.chance("volumes"));
        form = OrganDoses.addTo(form, subject);
        return ConcurrentTherapyData.addTo(form, subject);
    }

    /** The course as its interim sheet had it: two fractions short, and not yet judged. */
    static FormData interim(DemonstrationSubject subject) {
        var each = subject.figures().decimal("dpf");
        var dose = each.multiply(BigDecimal.valueOf(INTERIM_FRACTIONS));
        return of(subject)
                .with(COMPLETED, ItemValue.empty())
                .with(FRACTIONS_DELIVERED, INTERIM_FRACTIONS)
                .with(DOSE_DELIVERED, Chance.exact(DOSE_DELIVERED, dose))
                .with(
                        RT_END,
                        Course.lastFraction(subject.course().rtStart(), INTERIM_FRACTIONS, 0));
    }

    private static FormData volumes(FormData form, Chance chance) {
        var gross = chance.between(22.0, 68.0);
        var clinical = gross * chance.between(3.6, 5.2);
        return form.with(GTV_VOLUME, Chance.exact(GTV_VOLUME, gross))
                .with(CTV_VOLUME, Chance.exact(CTV_VOLUME, clinical))
                .with(PTV_VOLUME, Chance.exact(PTV_VOLUME, clinical * chance.between(1.5, 1.9)))
                .with(CTV_MARGIN, Chance.exact(CTV_MARGIN, 3))
                .with(PTV_MARGIN, Chance.exact(PTV_MARGIN, 0.5))
                .with(PRESCRIPTION_ISODOSE, Chance.exact(PRESCRIPTION_ISODOSE, 95))
                .with(NODAL_FIELD, chance.in(75) ? "INVOLVED_FIELD" : "ELECTIVE");
    }
}
