package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.AdjuvantForm.ADJ_END;
import static org.downstage.escc.AdjuvantForm.ADJ_START;
import static org.downstage.escc.AdjuvantForm.ADJ_THERAPY;
import static org.downstage.escc.Rules.pair;
import static org.downstage.escc.Rules.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;

/** The rules of the adjuvant form (dossier F11). */
final class AdjuvantChecks {

    /** Adjuvant therapy usually starts from this day after surgery. */
    private static final long EARLIEST_DAY = 21;

    /** And until this one. */
    private static final long LATEST_DAY = 120;

    private AdjuvantChecks() {}

    static List<EditCheck> all() {
        return List.of(
                hard("AD-01")
                        .on(ADJ_THERAPY)
                        .brokenWhen((form, book) ->
                                when(
                                        form.get(ADJ_THERAPY)
                                                .filter(chosen -> chosen.contains("NONE"))
                                                .filter(chosen -> chosen.codes().size() > 1)
                                                .isPresent())),
                hard("AD-02")
                        .on(ADJ_START)
                        .brokenWhen(
                                pair(
                                        ADJ_START,
                                        (form, book) -> Timeline.surgeryDate(book),
                                        LocalDate::isBefore)),
                soft("AD-03")
                        .on(ADJ_START)
                        .brokenWhen(
                                pair(
                                        ADJ_START,
                                        AdjuvantChecks::daysFromSurgery,
                                        (start, days) ->
                                                days >= 0
                                                        && (days < EARLIEST_DAY
                                                                || days > LATEST_DAY))),
                hard("AD-04")
                        .on(ADJ_END, ADJ_START)
                        .brokenWhen(pair(ADJ_END, ADJ_START, LocalDate::isBefore)),
                soft("AD-05")
                        .on(ADJ_THERAPY)
                        .brokenWhen((form, book) ->
                                when(
                                        isTreated(form)
                                                && book.form(SurgeryForm.OID)
                                                        .is(SurgeryForm.SURGERY_DONE, false))));
    }

    /** Whole days from surgery to the start. */
    static Optional<Integer> daysFromSurgery(FormData form, CaseBook book) {
        return Timeline.surgeryDate(book)
                .flatMap(surgery ->
                        form.get(ADJ_START).map(start -> (int) Intervals.days(surgery, start)));
    }

    private static boolean isTreated(FormData form) {
        return form.get(ADJ_THERAPY).filter(chosen -> !chosen.contains("NONE")).isPresent();
    }
}
