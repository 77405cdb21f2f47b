package org.downstage.escc;

import java.time.LocalDate;
import java.util.Optional;
import org.downstage.crf.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of one phase of one subject.
 *
 * @param phase which phase
 * @param first its first day
 * @param last its last day; null while nothing that comes later has begun
 */
public record PhaseWindow(TreatmentPhase phase, LocalDate first, @Nullable LocalDate last) {

    /** Its last day; empty while nothing that comes later has begun. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(last);
    }

    /** Whether the day lies in the phase, first and last day included. */
    public boolean contains(LocalDate day) {
        return admits(PartialDate.of(day));
    }

    /** Whether the date, as far as it is known, may lie in the phase. */
    public boolean admits(PartialDate date) {
        return !date.latest().isBefore(first) && (last == null || !date.earliest().isAfter(last));
    }
}
