package org.downstage.demo;

import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_LLN;
import static org.downstage.escc.BaselineForm.LAB_TEST;
import static org.downstage.escc.BaselineForm.LAB_ULN;
import static org.downstage.escc.BaselineForm.LAB_UNIT;
import static org.downstage.escc.BaselineForm.LAB_VALUE;
import static org.downstage.escc.TreatmentPhase.FOLLOW_UP;
import static org.downstage.escc.TreatmentPhase.NICT;
import static org.downstage.escc.TreatmentPhase.RT;
import static org.downstage.escc.TreatmentPhase.SURGERY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.TreatmentPhase;

/**
 * The blood counts and the chemistry between the first cycle and the first months after surgery.
 * One sample of each phase has the extremes of {@link BloodValues}; the others lie between them and
 * the value before treatment, so that the grades which the samples prove are decided there.
 */
final class LaboratoryCourse {

    private static final List<LabTest> COUNTS =
            List.of(LabTest.HB, LabTest.WBC, LabTest.ANC, LabTest.LYM, LabTest.PLT);
    private static final List<LabTest> CHEMISTRY =
            List.of(LabTest.ALT, LabTest.AST, LabTest.TBIL, LabTest.CR);

    /** The site whose laboratory prints haemoglobin in grams a decilitre. */
    private static final String PER_DECILITRE = "S3";

    private static final Map<LabTest, double[]> LIMITS_OF_BOTH =
            Map.of(
                    LabTest.WBC, new double[] {3.5, 9.5},
                    LabTest.ANC, new double[] {1.8, 6.3},
                    LabTest.LYM, new double[] {1.1, 3.2},
                    LabTest.PLT, new double[] {125, 350},
                    LabTest.TBIL, new double[] {3.4, 23});

    private final DemonstrationSubject subject;
    private final BloodValues values;
    private final List<Row> rows = new ArrayList<>();

    private LaboratoryCourse(DemonstrationSubject subject) {
        this.subject = subject;
        this.values = BloodValues.of(subject);
    }

    /**
     * A day on which blood was taken.
     *
     * @param severity how near the sample is to the extremes of its phase, from 0 to 1
     */
    private record Sample(LocalDate day, TreatmentPhase phase, double severity) {}

    /** The results of this subject. */
    static FormData of(DemonstrationSubject subject) {
        var course = new LaboratoryCourse(subject);
        course.samples().forEach(course::add);
        var form = DemonstrationSubject.form(LaboratoryForm.OID);
        for (var row : course.rows) {
            form = form.with(LaboratoryForm.RESULT_ROWS, row);
        }
        return form;
    }

    private List<Sample> samples() {
        var days = subject.course();
        var samples = new ArrayList<Sample>();
        for (var i = 0; i < days.cycles().size(); i++) {
            var last = i == days.cycles().size() - 1;
            samples.add(new Sample(days.cycles().get(i).plusDays(10), NICT, last ? 1 : 0.6));
            samples.add(new Sample(days.cycles().get(i).plusDays(20), NICT, 0.15));
        }
        var weeks = (int) (days.rtEnd().toEpochDay() - days.rtStart().toEpochDay()) / 7;
        for (var week = 1; week <= weeks; week++) {
            var falling = week <= weeks - 1;
            var severity = falling ? (double) week / (weeks - 1) : 0.75;
            samples.add(new Sample(days.rtStart().plusDays(7L * week), RT, severity));
        }
        samples.add(new Sample(days.rtEnd().plusDays(14), RT, 0.4));
        samples.add(new Sample(days.surgery().minusDays(3), RT, 0.2));
        samples.add(new Sample(days.surgery().plusDays(1), SURGERY, 1));
        samples.add(new Sample(days.surgery().plusDays(5), SURGERY, 0.6));
        samples.add(new Sample(days.surgery().plusDays(30), SURGERY, 0.2));
        samples.add(new Sample(days.surgery().plusDays(112), FOLLOW_UP, 1));
        return samples;
    }

    private void add(Sample sample) {
        COUNTS.forEach(test -> add(sample, test));
        if (sample.severity() == 1 || sample.severity() < 0.3) {
            CHEMISTRY.forEach(test -> add(sample, test));
        }
    }

    private void add(Sample sample, LabTest test) {
        var worst = values.extremes(sample.phase()).get(test);
        if (worst == null) {
            return;
        }
        var before = usual(test);
        var value = before + (worst - before) * sample.severity();
        var limits = limits(test);
        var perDecilitre = test == LabTest.HB && subject.siteCode().equals(PER_DECILITRE);
        var scale = perDecilitre ? 0.1 : 1;
        rows.add(
                Row.of(rows.size() + 1)
                        .with(LAB_DATE, sample.day())
                        .with(LAB_TEST, test.code())
                        .with(LAB_UNIT, perDecilitre ? "G_DL" : test.unit())
                        .with(LAB_VALUE, exact(test, value * scale))
                        .with(LAB_LLN, exact(test, limits[0] * scale))
                        .with(LAB_ULN, exact(test, limits[1] * scale)));
    }

    /** A value in the middle of normal, from which the blood falls and to which it returns. */
    private double usual(LabTest test) {
        return switch (test) {
            case WBC -> 5.6;
            case ANC -> 3.4;
            case LYM -> 1.6;
            case PLT -> 210;
            case HB -> subject.isMale() ? 136 : 121;
            case ALT, AST -> 24;
            case TBIL -> 12;
            default -> subject.isMale() ? 76 : 58;
        };
    }

    private double[] limits(LabTest test) {
        var male = subject.isMale();
        return switch (test) {
            case HB -> male ? new double[] {130, 175} : new double[] {115, 150};
            case ALT -> male ? new double[] {9, 50} : new double[] {7, 40};
            case AST -> male ? new double[] {15, 40} : new double[] {13, 35};
            case CR -> male ? new double[] {57, 111} : new double[] {41, 81};
            default -> LIMITS_OF_BOTH.getOrDefault(test, new double[] {0, 1000});
        };
    }

    /** With as many decimals as a laboratory prints. */
    private static BigDecimal exact(LabTest test, double value) {
        var printed =
                switch (test) {
                    case WBC, ANC, LYM -> 2;
                    case HB, TBIL -> 1;
                    default -> 0;
                };
        return BigDecimal.valueOf(value)
                .setScale(printed, RoundingMode.HALF_UP)
                .setScale(LAB_VALUE.decimals());
    }
}
