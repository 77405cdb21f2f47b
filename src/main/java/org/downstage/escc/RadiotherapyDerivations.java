package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;
import org.downstage.oncology.Radiobiology;

/** Lengths of time and comparable doses of the course (dossier F6 and §6). */
final class RadiotherapyDerivations {

    private RadiotherapyDerivations() {}

    /** Days of the course, its first and last included. */
    static Optional<Integer> courseDays(FormData form) {
        return days(form.get(RadiotherapyForm.RT_START), form.get(RadiotherapyForm.RT_END))
                .map(days -> days + 1);
    }

    /** Days from the last cycle of nICT to the first fraction. */
    static Optional<Integer> daysSinceNict(FormData form, CaseBook book) {
        return days(Timeline.nictEnd(book), form.get(RadiotherapyForm.RT_START));
    }

    /** Biologically effective dose of what was delivered, in Gy. */
    static Optional<BigDecimal> bed(FormData form, BigDecimal alphaBeta) {
        var fractions = form.get(RadiotherapyForm.FRACTIONS_DELIVERED);
        var dose = form.get(RadiotherapyForm.DOSE_PER_FRACTION);
        return fractions.flatMap(n -> dose.map(d -> Radiobiology.bed(n, d, alphaBeta)));
    }

    /** Equivalent dose in fractions of 2 Gy of what was delivered, in Gy. */
    static Optional<BigDecimal> eqd2(FormData form, BigDecimal alphaBeta) {
        var fractions = form.get(RadiotherapyForm.FRACTIONS_DELIVERED);
        var dose = form.get(RadiotherapyForm.DOSE_PER_FRACTION);
        return fractions.flatMap(n -> dose.map(d -> Radiobiology.eqd2(n, d, alphaBeta)));
    }

    private static Optional<Integer> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.flatMap(first -> to.map(last -> (int) Intervals.days(first, last)));
    }
}
