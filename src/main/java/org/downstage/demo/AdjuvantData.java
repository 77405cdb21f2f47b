package org.downstage.demo;

import static org.downstage.escc.AdjuvantForm.ADJUVANT_THERAPY;
import static org.downstage.escc.AdjuvantForm.ADJ_CYCLES;
import static org.downstage.escc.AdjuvantForm.ADJ_END;
import static org.downstage.escc.AdjuvantForm.ADJ_START;
import static org.downstage.escc.AdjuvantForm.ADJ_THERAPY;

import java.time.temporal.ChronoUnit;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.escc.AdjuvantForm;

/** Therapy after surgery, three-weekly until its planned end or a recurrence. */
final class AdjuvantData {

    private static final int CYCLE_DAYS = 21;

    private AdjuvantData() {}

    static FormData of(DemonstrationSubject subject) {
        var therapies = subject.plan().several("adjuvant");
        var form =
                DemonstrationSubject.form(AdjuvantForm.OID)
                        .with(ADJ_THERAPY, CodeSet.of(ADJUVANT_THERAPY, therapies));
        return therapies.contains("NONE") ? form : course(form, subject);
    }

    private static FormData course(FormData form, DemonstrationSubject subject) {
        var chance = subject.chance("adjuvant");
        var start = Course.workday(subject.course().surgery().plusDays(chance.between(34, 62)));
        var planned =
                form.get(ADJ_THERAPY).filter(set -> set.contains("CHEMO")).isPresent() ? 4 : 12;
        var room =
                Outcome.of(subject)
                        .recurrence()
                        .map(found -> (int) ChronoUnit.DAYS.between(start, found) / CYCLE_DAYS)
                        .orElse(planned);
        var cycles = Math.max(1, Math.min(planned, room));
        return form.with(ADJ_START, start)
                .with(ADJ_CYCLES, cycles)
                .with(ADJ_END, start.plusDays((long) CYCLE_DAYS * (cycles - 1)));
    }
}
