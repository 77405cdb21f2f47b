package org.downstage.demo;

import static org.downstage.escc.LabTest.ALT;
import static org.downstage.escc.LabTest.ANC;
import static org.downstage.escc.LabTest.AST;
import static org.downstage.escc.LabTest.CR;
import static org.downstage.escc.LabTest.HB;
import static org.downstage.escc.LabTest.LYM;
import static org.downstage.escc.LabTest.PLT;
import static org.downstage.escc.LabTest.TBIL;
import static org.downstage.escc.LabTest.WBC;

import java.util.EnumMap;
import java.util.Map;
import org.downstage.escc.LabTest;
import org.downstage.escc.TreatmentPhase;

/**
 * How far the blood of one subject falls, or an enzyme rises, in each phase: the cohort's figures
 * where they count, invented around them. All in the study's units.
 */
final class BloodValues {

    /** Leucocytes that are neither neutrophils nor lymphocytes. */
    private static final double OTHER_LEUCOCYTES = 0.4;

    /** Above grade 3 of leucocytes: whom the cohort does not count stays there. */
    private static final double LEAST_WHITE = 2.15;

    private final DemonstrationSubject subject;
    private final Map<TreatmentPhase, Map<LabTest, Double>> extremes =
            new EnumMap<>(TreatmentPhase.class);

    private BloodValues(DemonstrationSubject subject) {
        this.subject = subject;
        var chance = subject.chance("blood");
        extremes.put(TreatmentPhase.NICT, duringNict(chance));
        extremes.put(TreatmentPhase.RT, duringRadiotherapy(chance));
        extremes.put(TreatmentPhase.SURGERY, afterSurgery(chance));
        extremes.put(TreatmentPhase.FOLLOW_UP, recovered(chance));
    }

    /** The values of this subject, always the same. */
    static BloodValues of(DemonstrationSubject subject) {
        return new BloodValues(subject);
    }

    /** The worst value of each test in the phase. */
    Map<LabTest, Double> extremes(TreatmentPhase phase) {
        return extremes.getOrDefault(phase, Map.of());
    }

    private Map<LabTest, Double> duringNict(Chance chance) {
        var neutrophils =
                chance.in(35)
                        ? chance.between(1.95, 3.0)
                        : chance.in(45) ? chance.between(1.55, 1.75) : chance.between(1.05, 1.45);
        var values = blood(neutrophils, chance.between(0.9, 1.5), chance);
        values.put(PLT, chance.in(70) ? chance.between(128.0, 200.0) : chance.between(82.0, 120.0));
        values.put(HB, (subject.isMale() ? 126 : 112) - chance.between(0.0, 16));
        values.putAll(liver(hasHepatitis() ? 4.1 : chance.in(25) ? 1.6 : 0.7, chance));
        return values;
    }

    private boolean hasHepatitis() {
        return subject.plan().text("irae").contains("hepatitis");
    }

    private Map<LabTest, Double> duringRadiotherapy(Chance chance) {
        var counted = subject.figures().optionalNumber("myelo").orElse(0);
        var neutrophils =
                switch (counted) {
                    case 3 -> chance.between(0.72, 0.92);
                    case 4 -> 0.42;
                    default ->
                            chance.in(30)
                                    ? chance.between(1.9, 2.6)
                                    : chance.in(50)
                                            ? chance.between(1.55, 1.75)
                                            : chance.between(1.1, 1.45);
                };
        var lymphocytes =
                chance.in(65)
                        ? chance.between(0.26, 0.47)
                        : chance.in(80) ? chance.between(0.54, 0.77) : 0.17;
        var values = blood(neutrophils, lymphocytes, chance);
        if (counted == 0) {
            values.merge(WBC, LEAST_WHITE, Math::max);
        }
        values.put(
                PLT,
                counted > 0
                        ? chance.between(54.0, 72.0)
                        : chance.in(60)
                                ? chance.between(128.0, 180.0)
                                : chance.between(80.0, 120.0));
        values.put(HB, (subject.isMale() ? 119 : 108) - chance.between(0.0, 17));
        values.putAll(liver(chance.in(15) ? 1.4 : 0.6, chance));
        return values;
    }

    private Map<LabTest, Double> afterSurgery(Chance chance) {
        var values = blood(chance.between(6.5, 11.0), chance.between(0.55, 1.0), chance);
        values.put(PLT, chance.between(130.0, 190.0));
        values.put(HB, (subject.isMale() ? 112 : 104) - chance.between(0.0, 14));
        values.putAll(liver(chance.in(40) ? 1.7 : 0.8, chance));
        return values;
    }

    private Map<LabTest, Double> recovered(Chance chance) {
        var values = blood(chance.between(2.4, 4.2), chance.between(0.9, 1.4), chance);
        values.put(PLT, chance.between(140.0, 240.0));
        values.put(HB, (subject.isMale() ? 134 : 118) - chance.between(0.0, 10));
        values.putAll(liver(0.6, chance));
        return values;
    }

    private static Map<LabTest, Double> blood(
            double neutrophils, double lymphocytes, Chance chance) {
        var values = new EnumMap<LabTest, Double>(LabTest.class);
        values.put(ANC, neutrophils);
        values.put(LYM, lymphocytes);
        values.put(WBC, neutrophils + lymphocytes + OTHER_LEUCOCYTES * chance.between(0.8, 1.2));
        return values;
    }

    /** Enzymes as multiples of the upper limit; bilirubin and creatinine stay normal. */
    private Map<LabTest, Double> liver(double timesUpper, Chance chance) {
        var male = subject.isMale();
        return Map.of(
                ALT,
                timesUpper * (male ? 50 : 40),
                AST,
                timesUpper * 0.9 * (male ? 40 : 35),
                TBIL,
                chance.between(8.0, 19.0),
                CR,
                chance.between(male ? 62.0 : 46.0, male ? 92.0 : 70.0));
    }
}
