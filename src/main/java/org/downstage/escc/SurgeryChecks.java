package org.downstage.escc;

import static org.downstage.escc.SurgeryForm.ANASTOMOSIS_SITE;
import static org.downstage.escc.SurgeryForm.ICU_DAYS;
import static org.downstage.escc.SurgeryForm.LOS_DAYS;
import static org.downstage.escc.SurgeryForm.PROCEDURE_TYPE;
import static org.downstage.escc.SurgeryForm.SURGERY_DATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.oncology.TumourLocation;

/** The rules of the surgery form (dossier F8). */
final class SurgeryChecks {

    private static final int SOONEST_DAYS = 14;
    private static final int LATEST_DAYS = 120;
    private static final int USUAL_FROM_DAYS = 28;
    private static final int USUAL_TO_DAYS = 84;

    private SurgeryChecks() {}

    static List<EditCheck> all() {
        return Stream.of(dates(), procedure(), stay()).flatMap(List::stream).toList();
    }

    private static List<EditCheck> dates() {
        return List.of(
                EditCheck.hard("SU-01")
                        .on(SURGERY_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        SURGERY_DATE,
                                        (form, book) -> Timeline.rtEnd(book),
                                        LocalDate::isBefore)),
                EditCheck.hard("SU-02")
                        .on(SURGERY_DATE)
                        .brokenWhen((form, book) -> interval(form, book, days -> !possible(days))),
                EditCheck.soft("SU-03")
                        .on(SURGERY_DATE)
                        .brokenWhen((form, book) ->
                                interval(form, book, days -> possible(days) && !usual(days))),
                EditCheck.soft("SU-04")
                        .on(SURGERY_DATE)
                        .brokenWhen((form, book) ->
                                Rules.breach(
                                        0,
                                        form.get(SURGERY_DATE),
                                        book.form(ResponseForm.OID_RT)
                                                .get(ResponseForm.ASSESS_DATE),
                                        (surgery, assessed) -> !surgery.isAfter(assessed))));
    }

    /** Surgery before the end of radiotherapy has a rule of its own. */
    private static Stream<Breach> interval(
            FormData form, CaseBook book, Predicate<Integer> unusual) {
        return SurgeryDerivations.daysSinceRadiotherapy(form, book)
                .filter(days -> days >= 0)
                .filter(unusual)
                .map(Breach::of)
                .stream();
    }

    private static boolean possible(int days) {
        return days >= SOONEST_DAYS && days <= LATEST_DAYS;
    }

    private static boolean usual(int days) {
        return days >= USUAL_FROM_DAYS && days <= USUAL_TO_DAYS;
    }

    private static List<EditCheck> procedure() {
        return List.of(
                EditCheck.soft("SU-05")
                        .on(PROCEDURE_TYPE)
                        .brokenWhen((form, book) -> upperThird(form, book)),
                EditCheck.hard("SU-06")
                        .on(ANASTOMOSIS_SITE, PROCEDURE_TYPE)
                        .brokenWhen((form, book) -> anastomosis(form, "MCKEOWN", "NECK")),
                EditCheck.hard("SU-07")
                        .on(ANASTOMOSIS_SITE, PROCEDURE_TYPE)
                        .brokenWhen((form, book) -> anastomosis(form, "IVOR_LEWIS", "CHEST")));
    }

    /** An anastomosis in the chest leaves too little margin above a tumour of the upper third. */
    private static Stream<Breach> upperThird(FormData form, CaseBook book) {
        return Rules.when(
                form.is(PROCEDURE_TYPE, "IVOR_LEWIS")
                        && book.form(TumourForm.OID)
                                .is(TumourForm.LOCATION, TumourLocation.UPPER.code()));
    }

    private static Stream<Breach> anastomosis(FormData form, String procedure, String site) {
        return form.is(PROCEDURE_TYPE, procedure)
                ? form.get(ANASTOMOSIS_SITE).filter(entered -> !entered.equals(site)).stream()
                        .map(entered ->
                                Breach.of(
                                        new Finding.Label.OfCode(
                                                SurgeryForm.ANASTOMOSIS_SITES.oid(), entered)))
                : Stream.empty();
    }

    private static List<EditCheck> stay() {
        return List.of(
                EditCheck.hard("SU-08")
                        .on(ICU_DAYS, LOS_DAYS)
                        .brokenWhen(Rules.pair(ICU_DAYS, LOS_DAYS, (icu, all) -> icu > all)),
                EditCheck.hard("SU-09")
                        .on(LOS_DAYS, SURGERY_DATE)
                        .brokenWhen((form, book) ->
                                Rules.breach(
                                        0,
                                        SurgeryDerivations.discharge(form),
                                        Optional.of(book.today()),
                                        LocalDate::isAfter)));
    }
}
