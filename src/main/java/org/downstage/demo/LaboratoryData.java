package org.downstage.demo;

import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_LLN;
import static org.downstage.escc.BaselineForm.LAB_ROWS;
import static org.downstage.escc.BaselineForm.LAB_TEST;
import static org.downstage.escc.BaselineForm.LAB_ULN;
import static org.downstage.escc.BaselineForm.LAB_UNIT;
import static org.downstage.escc.BaselineForm.LAB_VALUE;
import static org.downstage.escc.LabTest.ALB;
import static org.downstage.escc.LabTest.ALT;
import static org.downstage.escc.LabTest.ANC;
import static org.downstage.escc.LabTest.AST;
import static org.downstage.escc.LabTest.CEA;
import static org.downstage.escc.LabTest.CR;
import static org.downstage.escc.LabTest.FT4;
import static org.downstage.escc.LabTest.GLUCOSE;
import static org.downstage.escc.LabTest.HB;
import static org.downstage.escc.LabTest.LYM;
import static org.downstage.escc.LabTest.PLT;
import static org.downstage.escc.LabTest.POTASSIUM;
import static org.downstage.escc.LabTest.SCC_AG;
import static org.downstage.escc.LabTest.SODIUM;
import static org.downstage.escc.LabTest.TBIL;
import static org.downstage.escc.LabTest.TSH;
import static org.downstage.escc.LabTest.WBC;

import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.LabTest;

/** The laboratory before treatment: one sample of a few days before, mostly within its limits. */
final class LaboratoryData {

    private LaboratoryData() {}

    /**
     * A result.
     *
     * @param test in the unit of the study
     * @param value what was measured
     * @param low the laboratory's lower limit of normal
     * @param high its upper limit
     */
    private record Result(LabTest test, double value, double low, double high) {}

    static FormData addTo(FormData form, DemonstrationSubject subject) {
        var sample = Course.workday(subject.course().nictStart().minusDays(4));
        var filled = form;
        var number = 1;
        for (var result : results(subject.isMale(), subject.chance("laboratory"))) {
            filled =
                    filled.with(
                            LAB_ROWS,
                            Row.of(number)
                                    .with(LAB_TEST, result.test().code())
                                    .with(LAB_UNIT, result.test().unit())
                                    .with(LAB_VALUE, Chance.exact(LAB_VALUE, result.value()))
                                    .with(LAB_LLN, Chance.exact(LAB_LLN, result.low()))
                                    .with(LAB_ULN, Chance.exact(LAB_ULN, result.high()))
                                    .with(LAB_DATE, sample));
            number++;
        }
        return filled;
    }

    private static List<Result> results(boolean male, Chance chance) {
        var white = chance.between(4.4, 8.8);
        return List.of(
                male
                        ? new Result(HB, chance.between(118, 162), 130, 175)
                        : new Result(HB, chance.between(108, 142), 115, 150),
                new Result(WBC, white, 3.5, 9.5),
                new Result(ANC, white * chance.between(0.55, 0.66), 1.8, 6.3),
                new Result(LYM, white * chance.between(0.2, 0.3), 1.1, 3.2),
                new Result(PLT, chance.between(150, 320), 125, 350),
                new Result(ALT, chance.between(9, 44), 7, 50),
                new Result(AST, chance.between(13, 38), 13, 40),
                new Result(TBIL, chance.between(6, 20), 3.4, 23),
                new Result(ALB, chance.between(36, 46), 40, 55),
                male
                        ? new Result(CR, chance.between(60, 96), 57, 97)
                        : new Result(CR, chance.between(44, 72), 41, 73),
                new Result(SODIUM, chance.between(137, 145), 137, 147),
                new Result(POTASSIUM, chance.between(3.6, 4.9), 3.5, 5.3),
                new Result(GLUCOSE, chance.between(4.2, 6.6), 3.9, 6.1),
                new Result(TSH, chance.between(0.8, 3.9), 0.5, 4.8),
                new Result(FT4, chance.between(12.5, 20.5), 12, 22),
                new Result(SCC_AG, chance.between(0.6, 4.2), 0, 1.5),
                new Result(CEA, chance.between(0.9, 4.8), 0, 5));
    }
}
