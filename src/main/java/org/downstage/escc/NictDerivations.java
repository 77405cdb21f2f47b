package org.downstage.escc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;

/** What follows from the rows of nICT, shown beside them (dossier §1, F4). */
final class NictDerivations {

    private NictDerivations() {}

    static Optional<LocalDate> start(FormData form, CaseBook book) {
        return NictCourse.of(form).start();
    }

    static Optional<LocalDate> end(FormData form, CaseBook book) {
        return NictCourse.of(form).end();
    }

    static Optional<Integer> checkpointCycles(FormData form, CaseBook book) {
        return whenAny(form, NictCourse.of(form).cyclesWith(SystemicAgent::isCheckpointInhibitor));
    }

    static Optional<Integer> chemotherapyCycles(FormData form, CaseBook book) {
        return whenAny(form, NictCourse.of(form).cyclesWith(SystemicAgent::isChemotherapy));
    }

    private static Optional<Integer> whenAny(FormData form, int cycles) {
        return form.rows(NictForm.AGENT_ROWS).isEmpty() ? Optional.empty() : Optional.of(cycles);
    }

    /** Days from each cycle to the next, e.g. {@code 21, 22}. */
    static Optional<String> gaps(FormData form, CaseBook book) {
        var gaps =
                NictCourse.of(form).gaps().stream()
                        .map(gap -> Long.toString(gap.days()))
                        .collect(Collectors.joining(", "));
        return Optional.of(gaps).filter(text -> !text.isEmpty());
    }
}
