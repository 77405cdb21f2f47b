package org.downstage.escc;

import static org.downstage.escc.EligibilityForm.CONSENT_DATE;
import static org.downstage.escc.EligibilityForm.CONSENT_TYPE;
import static org.downstage.escc.EligibilityForm.DATA_COLLECTION;
import static org.downstage.escc.EligibilityForm.ENROL_STATUS;
import static org.downstage.escc.EligibilityForm.EXC01_PRIOR_RT;
import static org.downstage.escc.EligibilityForm.EXC02_OTHER_CANCER;
import static org.downstage.escc.EligibilityForm.EXC03_METASTASIS;
import static org.downstage.escc.EligibilityForm.EXC04_DEFINITIVE_CRT;
import static org.downstage.escc.EligibilityForm.EXC05_MISSING_DATA;
import static org.downstage.escc.EligibilityForm.INC01_SCC;
import static org.downstage.escc.EligibilityForm.INC03_OVERRIDE;
import static org.downstage.escc.EligibilityForm.INC04_PD1_CYCLE;
import static org.downstage.escc.EligibilityForm.INC06_RT_INTENT;
import static org.downstage.escc.EligibilityForm.INC07_ECOG;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.oncology.AgeRange;

/** The rules of eligibility (dossier §1, F1). A subject may be screened against any of them. */
final class EligibilityChecks {

    private EligibilityChecks() {}

    static List<EditCheck> all() {
        return Stream.of(consent(), entered(), derived(), otherForms())
                .flatMap(List::stream)
                .toList();
    }

    /** The first act of the study itself is radiotherapy: nICT came before, as routine care. */
    private static List<EditCheck> consent() {
        return List.of(
                EditCheck.hard("EL-01")
                        .on(CONSENT_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        CONSENT_DATE,
                                        (form, book) -> Timeline.rtStart(book),
                                        LocalDate::isAfter)),
                EditCheck.hard("EL-02")
                        .on(CONSENT_TYPE, DATA_COLLECTION)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(DATA_COLLECTION, "PROSPECTIVE")
                                                && form.is(CONSENT_TYPE, "WAIVED_RETROSPECTIVE"))));
    }

    /** Nobody is enrolled with a criterion of inclusion answered no, or of exclusion yes. */
    private static List<EditCheck> entered() {
        return List.of(
                barsEnrolment("EL-03", INC01_SCC, false),
                barsEnrolment("EL-04", INC04_PD1_CYCLE, false),
                barsEnrolment("EL-05", INC06_RT_INTENT, false),
                barsEnrolment("EL-06", INC07_ECOG, false),
                barsEnrolment("EL-07", EXC01_PRIOR_RT, true),
                barsEnrolment("EL-08", EXC02_OTHER_CANCER, true),
                barsEnrolment("EL-09", EXC03_METASTASIS, true),
                barsEnrolment("EL-10", EXC04_DEFINITIVE_CRT, true),
                barsEnrolment("EL-11", EXC05_MISSING_DATA, true));
    }

    private static EditCheck barsEnrolment(String oid, Item<Boolean> criterion, boolean answer) {
        return EditCheck.hard(oid)
                .on(criterion, ENROL_STATUS)
                .brokenWhen((form, book) ->
                        form.is(criterion, answer) && isEnrolled(form)
                                ? Stream.of(
                                        Breach.of(
                                                new Label.OfItem(
                                                        EligibilityForm.OID, criterion.oid())))
                                : Stream.empty());
    }

    /** Nobody is enrolled when other forms tell of a criterion that is not met. */
    private static List<EditCheck> derived() {
        return List.of(
                EditCheck.hard("EL-12")
                        .on(ENROL_STATUS)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        isEnrolled(form)
                                                && EligibilityDerivations.adult(form, book)
                                                        .equals(Optional.of(false)))),
                EditCheck.soft("EL-13").on(ENROL_STATUS).brokenWhen(EligibilityChecks::agesInDoubt),
                EditCheck.hard("EL-14")
                        .on(INC03_OVERRIDE, ENROL_STATUS)
                        .brokenWhen(EligibilityChecks::unresectable),
                EditCheck.soft("EL-15")
                        .on(INC03_OVERRIDE, ENROL_STATUS)
                        .brokenWhen(EligibilityChecks::stageOutside),
                EditCheck.hard("EL-16")
                        .on(ENROL_STATUS)
                        .brokenWhen(EligibilityChecks::goodResponse),
                EditCheck.soft("EL-17")
                        .on(ENROL_STATUS)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(ENROL_STATUS, "SCREEN_FAIL")
                                                && EligibilityDerivations.eligible(form, book)
                                                        .equals(Optional.of(true)))));
    }

    private static Stream<Breach> agesInDoubt(FormData form, CaseBook book) {
        var baseline = book.form(BaselineForm.OID);
        if (!isEnrolled(form) || baseline.get(BaselineForm.BIRTH_DATE).isPresent()) {
            return Stream.empty();
        }
        return Timeline.nictStart(book)
                .flatMap(day ->
                        baseline.get(BaselineForm.BIRTH_YEAR)
                                .map(year -> AgeRange.ofBirthYear(year, day)))
                .filter(ages -> ages.isAmbiguousAt(EligibilityDerivations.ADULT))
                .map(ages -> Breach.of(ages.youngest(), ages.oldest()))
                .stream();
    }

    private static Stream<Breach> unresectable(FormData form, CaseBook book) {
        var tumour = book.form(TumourForm.OID);
        return isEnrolled(form)
                        && isWithoutOverride(form)
                        && EligibilityDerivations.isUnresectable(tumour)
                ? Stream.of(
                        Breach.of(
                                "c" + tumour.get(TumourForm.CT).orElse("T?"),
                                "c" + tumour.get(TumourForm.CM).orElse("M?")))
                : Stream.empty();
    }

    private static Stream<Breach> stageOutside(FormData form, CaseBook book) {
        var tumour = book.form(TumourForm.OID);
        return isEnrolled(form)
                        && isWithoutOverride(form)
                        && !EligibilityDerivations.isUnresectable(tumour)
                        && EligibilityDerivations.resectable(form, book).equals(Optional.of(false))
                ? TumourDerivations.clinicalStage(tumour, book).map(Breach::of).stream()
                : Stream.empty();
    }

    private static Stream<Breach> goodResponse(FormData form, CaseBook book) {
        return isEnrolled(form)
                        && EligibilityDerivations.poorResponse(book).equals(Optional.of(false))
                ? EligibilityDerivations.responseToNict(book).map(Breach::of).stream()
                : Stream.empty();
    }

    /** The answers agree with what other forms hold. */
    private static List<EditCheck> otherForms() {
        return List.of(
                EditCheck.soft("EL-18")
                        .on(INC04_PD1_CYCLE)
                        .brokenWhen(
                                Rules.pair(
                                        INC04_PD1_CYCLE,
                                        (form, book) ->
                                                NictDerivations.checkpointCycles(
                                                        book.form(NictForm.OID), book),
                                        (yes, cycles) -> yes != cycles > 0)),
                EditCheck.soft("EL-19")
                        .on(INC06_RT_INTENT)
                        .brokenWhen(
                                Rules.pair(
                                        INC06_RT_INTENT,
                                        (form, book) -> Timeline.rtStart(book),
                                        (yes, start) -> !yes)),
                EditCheck.soft("EL-20")
                        .on(INC06_RT_INTENT)
                        .brokenWhen(
                                Rules.pair(
                                        INC06_RT_INTENT,
                                        (form, book) ->
                                                Timeline.surgeryDate(book)
                                                        .filter(day ->
                                                                !book.has(RadiotherapyForm.OID)),
                                        (yes, surgery) -> yes)),
                EditCheck.hard("EL-21")
                        .on(INC07_ECOG)
                        .brokenWhen(
                                Rules.pair(
                                        INC07_ECOG,
                                        (form, book) ->
                                                book.form(BaselineForm.OID).get(BaselineForm.ECOG),
                                        (yes, ecog) -> yes != List.of("0", "1").contains(ecog))),
                EditCheck.hard("EL-22")
                        .on(EXC03_METASTASIS)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(EXC03_METASTASIS, false)
                                                && book.form(TumourForm.OID)
                                                        .is(TumourForm.CM, "M1"))),
                notSquamous(EditCheck.hard("EL-23"), "OTHER"),
                notSquamous(EditCheck.soft("EL-24"), "8560/3"));
    }

    private static EditCheck notSquamous(EditCheck.Start check, String histology) {
        return check.on(INC01_SCC)
                .brokenWhen((form, book) ->
                        Rules.when(
                                form.is(INC01_SCC, true)
                                        && book.form(TumourForm.OID)
                                                .is(TumourForm.HISTOLOGY, histology)));
    }

    private static boolean isEnrolled(FormData form) {
        return form.is(ENROL_STATUS, "ENROLLED");
    }

    private static boolean isWithoutOverride(FormData form) {
        return form.get(INC03_OVERRIDE).isEmpty();
    }
}
