package org.downstage.escc;

import java.math.BigDecimal;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.oncology.BodyMeasures;
import org.downstage.oncology.Intervals;

/** What follows from the baseline (dossier §1, F2). */
final class BaselineDerivations {

    private BaselineDerivations() {}

    /**
     * Age in full years at the start of nICT. Where only the year of birth is known it is the age
     * reached in the calendar year of the start, which may be one year too high.
     */
    static Optional<Integer> age(FormData form, CaseBook book) {
        var start = Timeline.nictStart(book);
        var birth = form.get(BaselineForm.BIRTH_DATE);
        if (birth.isPresent()) {
            return start.map(day -> Intervals.age(birth.get(), day));
        }
        return start.flatMap(
                day -> form.get(BaselineForm.BIRTH_YEAR).map(year -> day.getYear() - year));
    }

    /** Body mass index in kg/m², unrounded. */
    static Optional<BigDecimal> bmi(FormData form, CaseBook book) {
        return form.get(BaselineForm.WEIGHT)
                .flatMap(weight ->
                        form.get(BaselineForm.HEIGHT)
                                .filter(height -> height.signum() > 0)
                                .map(height -> BodyMeasures.bmi(weight, height)));
    }

    /** Weight lost over six months in per cent of the weight then; negative for a gain. */
    static Optional<BigDecimal> weightLoss(FormData form, CaseBook book) {
        return form.get(BaselineForm.WEIGHT_6MO)
                .filter(earlier -> earlier.signum() > 0)
                .flatMap(earlier ->
                        form.get(BaselineForm.WEIGHT)
                                .map(now -> BodyMeasures.weightLossPercent(earlier, now)));
    }
}
