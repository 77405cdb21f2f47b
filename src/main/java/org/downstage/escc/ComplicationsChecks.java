package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.ComplicationsForm.ANY_COMPLICATION;
import static org.downstage.escc.ComplicationsForm.CLAVIEN_DINDO;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_ROWS;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_TYPE;
import static org.downstage.escc.ComplicationsForm.ECCG_TYPE;
import static org.downstage.escc.ComplicationsForm.ICU_RETURN;
import static org.downstage.escc.ComplicationsForm.ONSET_DATE;
import static org.downstage.escc.ComplicationsForm.READMISSION;
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
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.crf.Values;
import org.downstage.oncology.ClavienDindo;
import org.downstage.oncology.EccgComplication;
import org.downstage.oncology.EccgType;
import org.downstage.oncology.Intervals;

/** The rules of the complications form (dossier F11). */
final class ComplicationsChecks {

    /** Complications are collected up to this many days after surgery. */
    static final int WINDOW_DAYS = 90;

    /** A readmission counts up to this many days after discharge (ECCG). */
    static final int READMISSION_DAYS = 30;

    private ComplicationsChecks() {}

    static List<EditCheck> all() {
        return Stream.of(presence(), dates(), grades(), consequences())
                .flatMap(List::stream)
                .toList();
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
                                COMPLICATION_ROWS, (row, form, book) -> milderThanItsType(row)));
    }

    /** A type tells the treatment, and the treatment a least grade. */
    private static Stream<Breach> milderThanItsType(Row row) {
        var least =
                Categories.of(EccgComplication.class, COMPLICATION_TYPE, row)
                        .flatMap(complication ->
                                Categories.of(EccgType.class, ECCG_TYPE, row)
                                        .flatMap(complication::leastGrade));
        return grade(row)
                .filter(grade -> least.filter(l -> !grade.isAtLeast(l)).isPresent())
                .map(grade ->
                        Breach.inRow(
                                row.number(),
                                complication(row),
                                row.get(ECCG_TYPE).orElseThrow(),
                                least.orElseThrow().code(),
                                grade.code()))
                .stream();
    }

    private static Label complication(Row row) {
        return new Label.OfCode(
                ComplicationsForm.ECCG_COMPLICATION.oid(), row.get(COMPLICATION_TYPE).orElse(""));
    }

    private static List<EditCheck> consequences() {
        return List.of(
                soft("CO-11")
                        .on(CLAVIEN_DINDO, ICU_RETURN)
                        .brokenInRow(COMPLICATION_ROWS, ComplicationsChecks::withoutIntensiveCare),
                soft("CO-12")
                        .on(ICU_RETURN, CLAVIEN_DINDO)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                (row, form, book) ->
                                        grade(row)
                                                .filter(g -> row.is(ICU_RETURN, true))
                                                .filter(g -> !g.isAtLeast(ClavienDindo.IVA))
                                                .map(g -> Breach.inRow(row.number(), g.code()))
                                                .stream()),
                soft("CO-13")
                        .on(READMISSION, ONSET_DATE)
                        .brokenInRow(
                                COMPLICATION_ROWS,
                                (row, form, book) ->
                                        row.is(READMISSION, true)
                                                ? tooLateForReadmission(row, book)
                                                : Stream.empty()),
                soft("CO-14")
                        .on(ANY_COMPLICATION)
                        .brokenWhen(ComplicationsChecks::deathWithoutFatalComplication));
    }

    private static Stream<Breach> withoutIntensiveCare(Row row, FormData form, CaseBook book) {
        var days = book.form(SurgeryForm.OID).get(SurgeryForm.ICU_DAYS);
        return grade(row)
                .filter(g -> g == ClavienDindo.IVA || g == ClavienDindo.IVB)
                .filter(g -> row.is(ICU_RETURN, false) && days.filter(n -> n > 0).isEmpty())
                .map(g -> Breach.inRow(row.number(), g.code()))
                .stream();
    }

    private static Stream<Breach> tooLateForReadmission(Row row, CaseBook book) {
        return Rules.breach(
                row.number(),
                row.get(ONSET_DATE),
                SurgeryDerivations.discharge(book.form(SurgeryForm.OID)),
                (onset, discharge) -> Intervals.days(discharge, onset) > READMISSION_DAYS);
    }

    /** Death soon after surgery, unless of the tumour, has the complication that led to it. */
    private static Stream<Breach> deathWithoutFatalComplication(FormData form, CaseBook book) {
        var surgery = Timeline.surgeryDate(book);
        var death = Timeline.deathDate(book).filter(day -> !FollowUp.diedOfTumour(book));
        var fatal =
                form.rows(COMPLICATION_ROWS).stream().anyMatch(row -> row.is(CLAVIEN_DINDO, "V"));
        return fatal || form.value(ANY_COMPLICATION).isEmpty()
                ? Stream.empty()
                : Rules.breach(
                        0,
                        death,
                        surgery,
                        (died, operated) -> Intervals.diedWithin(WINDOW_DAYS, operated, died));
    }

    /** Grade V means death; that no follow-up was entered yet does not contradict it. */
    private static Stream<Breach> fatalYetNotDead(Row row, FormData form, CaseBook book) {
        return FollowUp.vitalStatus(book)
                .filter(status -> row.is(CLAVIEN_DINDO, "V") && !status.equals("DEAD"))
                .map(status -> Breach.inRow(row.number()))
                .stream();
    }

    private static Optional<ClavienDindo> grade(Values row) {
        return Categories.of(ClavienDindo.class, CLAVIEN_DINDO, row);
    }
}
