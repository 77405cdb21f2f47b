package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.ComplicationsForm.ANY_COMPLICATION;
import static org.downstage.escc.ComplicationsForm.CLAVIEN_DINDO;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_ROWS;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_TYPE;
import static org.downstage.escc.ComplicationsForm.ECCG_TYPE;
import static org.downstage.escc.ComplicationsForm.ONSET_DATE;
import static org.downstage.escc.ComplicationsForm.REOPERATION;
import static org.downstage.escc.Rules.rowPair;
import static org.downstage.escc.Rules.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.crf.Values;
import org.downstage.oncology.ClavienDindo;
import org.downstage.oncology.Intervals;

/** The rules of the complications form (dossier F11). */
final class ComplicationsChecks {

    /** Complications are collected up to this many days after surgery. */
    static final int WINDOW_DAYS = 90;

    private ComplicationsChecks() {}

    static List<EditCheck> all() {
        return Stream.of(presence(), dates(), grades()).flatMap(List::stream).toList();
    }

    private static List<EditCheck> presence() {
        return List.of(
                hard("CO-01")
                        .on(ANY_COMPLICATION)
                        .brokenWhen((form, book) ->
                                when(
                                        form.is(ANY_COMPLICATION, false)
                                                && !form.rows(COMPLICATION_ROWS).isEmpty())),
                soft("CO-02")
                        .on(ANY_COMPLICATION)
                        .brokenWhen((form, book) ->
                                when(
                                        form.is(ANY_COMPLICATION, true)
                                                && form.rows(COMPLICATION_ROWS).isEmpty())),
                hard("CO-03")
                        .on(ANY_COMPLICATION)
                        .brokenWhen((form, book) ->
                                when(
                                        form.is(ANY_COMPLICATION, true)
                                                && book.form(SurgeryForm.OID)
                                                        .is(SurgeryForm.SURGERY_DONE, false))));
    }

    private static List<EditCheck> dates() {
        return List.of(
                hard("CO-04")
                        .on(ONSET_DATE)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                rowPair(
                                        ONSET_DATE,
                                        (form, book) -> Timeline.surgeryDate(book),
                                        LocalDate::isBefore)),
                soft("CO-05")
                        .on(ONSET_DATE)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                rowPair(
                                        ONSET_DATE,
                                        (form, book) -> Timeline.surgeryDate(book),
                                        (onset, surgery) ->
                                                Intervals.days(surgery, onset) > WINDOW_DAYS)),
                hard("CO-06")
                        .on(ONSET_DATE)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                rowPair(
                                        ONSET_DATE,
                                        (form, book) -> Timeline.deathDate(book),
                                        LocalDate::isAfter)));
    }

    private static List<EditCheck> grades() {
        return List.of(
                hard("CO-07")
                        .on(CLAVIEN_DINDO)
                        .brokenInRow(COMPLICATION_ROWS, ComplicationsChecks::fatalYetNotDead),
                soft("CO-08")
                        .on(CLAVIEN_DINDO, REOPERATION)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                rowPair(
                                        CLAVIEN_DINDO,
                                        REOPERATION,
                                        (grade, operated) -> grade.equals("IIIb") && !operated)),
                soft("CO-09")
                        .on(REOPERATION, CLAVIEN_DINDO)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                (row, form, book) ->
                                        grade(row)
                                                .filter(g -> row.is(REOPERATION, true))
                                                .filter(g -> !g.isAtLeast(ClavienDindo.IIIB))
                                                .map(g -> Breach.inRow(row.number(), g.code()))
                                                .stream()),
                soft("CO-10")
                        .on(ECCG_TYPE, CLAVIEN_DINDO)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                (row, form, book) ->
                                        grade(row)
                                                .filter(g -> isSurgicalLeak(row))
                                                .filter(g -> !g.isAtLeast(ClavienDindo.IIIB))
                                                .map(g -> Breach.inRow(row.number(), g.code()))
                                                .stream()));
    }

    /** Grade V means death; that no follow-up was entered yet does not contradict it. */
    private static Stream<Breach> fatalYetNotDead(Row row, FormData form, CaseBook book) {
        return FollowUp.vitalStatus(book)
                .filter(status -> row.is(CLAVIEN_DINDO, "V") && !status.equals("DEAD"))
                .map(status -> Breach.inRow(row.number()))
                .stream();
    }

    private static boolean isSurgicalLeak(Values row) {
        return row.is(COMPLICATION_TYPE, "ANASTOMOTIC_LEAK") && row.is(ECCG_TYPE, "III");
    }

    private static Optional<ClavienDindo> grade(Values row) {
        return Categories.of(ClavienDindo.class, CLAVIEN_DINDO, row);
    }
}
