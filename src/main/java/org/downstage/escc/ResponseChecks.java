package org.downstage.escc;

import static org.downstage.escc.ResponseForm.ASSESS_DATE;
import static org.downstage.escc.ResponseForm.METHODS;
import static org.downstage.escc.ResponseForm.NEW_LESIONS;
import static org.downstage.escc.ResponseForm.NON_TARGET;
import static org.downstage.escc.ResponseForm.OVERALL_INVESTIGATOR;
import static org.downstage.escc.ResponseForm.PRIMARY_HANDLING;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CodeSet;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Severity;
import org.downstage.oncology.NonTargetResponse;
import org.downstage.oncology.OverallResponse;

/**
 * The rules of the response forms (dossier F5, F7). The same numbers mean the same rule: RN after
 * immunochemotherapy, RR after radiotherapy.
 */
final class ResponseChecks {

    private static final int SOONEST_DAYS = 7;
    private static final int LATEST_DAYS = 60;

    private ResponseChecks() {}

    /** Rules of the form after immunochemotherapy. */
    static List<EditCheck> nict() {
        return Stream.of(
                        dates("RN", LocalDate::isBefore, Timeline::rtStart),
                        methods("RN", book -> book.form(TumourForm.OID).get(TumourForm.MODALITIES)),
                        LesionChecks.all("RN", ResponseForm.NICT_LESIONS, Severity.HARD),
                        responses("RN"))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Rules of the form after radiotherapy, those that compare it with the earlier one included.
     */
    static List<EditCheck> rt() {
        return Stream.of(
                        dates("RR", (day, end) -> !day.isAfter(end), Timeline::surgeryDate),
                        methods("RR", book -> book.form(ResponseForm.OID_NICT).get(METHODS)),
                        // Whether an irradiated lesion is measurable is for the study to say.
                        LesionChecks.all("RR", ResponseForm.RT_LESIONS, Severity.SOFT),
                        responses("RR"),
                        ComparisonChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditCheck> dates(
            String prefix,
            BiPredicate<LocalDate, LocalDate> tooEarly,
            Function<CaseBook, Optional<LocalDate>> nextTherapy) {
        return List.of(
                EditCheck.hard(prefix + "-01")
                        .on(ASSESS_DATE)
                        .brokenWhen(
                                Rules.pair(ASSESS_DATE, ResponseDerivations::therapyEnd, tooEarly)),
                EditCheck.hard(prefix + "-02")
                        .on(ASSESS_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        ASSESS_DATE,
                                        (form, book) -> nextTherapy.apply(book),
                                        LocalDate::isAfter)),
                EditCheck.soft(prefix + "-03")
                        .on(ASSESS_DATE)
                        .brokenWhen(ResponseChecks::unusualInterval));
    }

    /** An assessment before the end of therapy is another rule's matter. */
    private static Stream<Breach> unusualInterval(FormData form, CaseBook book) {
        return ResponseDerivations.daysAfterTherapy(form, book)
                .filter(days -> days >= 0)
                .filter(days -> days < SOONEST_DAYS || days > LATEST_DAYS)
                .map(Breach::of)
                .stream();
    }

    private static List<EditCheck> methods(
            String prefix, Function<CaseBook, Optional<CodeSet>> before) {
        return List.of(
                EditCheck.soft(prefix + "-04")
                        .on(METHODS)
                        .brokenWhen((form, book) ->
                                form
                                        .get(METHODS)
                                        .filter(set -> !set.contains("CT"))
                                        .filter(set -> !set.contains("PET_CT"))
                                        .map(set -> Breach.of())
                                        .stream()),
                EditCheck.soft(prefix + "-05")
                        .on(METHODS)
                        .brokenWhen((form, book) ->
                                Rules.breach(
                                        0,
                                        form.get(METHODS).map(CodeSet::codes),
                                        before.apply(book).map(CodeSet::codes),
                                        Collections::disjoint)));
    }

    private static List<EditCheck> responses(String prefix) {
        return List.of(
                EditCheck.soft(prefix + "-12")
                        .on(NON_TARGET, PRIMARY_HANDLING)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(PRIMARY_HANDLING, "NON_TARGET")
                                                && form.is(
                                                        NON_TARGET,
                                                        NonTargetResponse.NONE.code()))),
                EditCheck.hard(prefix + "-16")
                        .on(OVERALL_INVESTIGATOR, NEW_LESIONS)
                        .brokenWhen((form, book) ->
                                investigatorOtherThan(OverallResponse.PD, form)
                                        .filter(any -> form.is(NEW_LESIONS, true))
                                        .map(Breach::of)
                                        .stream()),
                EditCheck.soft(prefix + "-17")
                        .on(OVERALL_INVESTIGATOR)
                        .brokenWhen((form, book) -> disagreement(form)));
    }

    /** Progression by new lesions has a rule of its own, so it is not asked about twice. */
    private static Stream<Breach> disagreement(FormData form) {
        return form.is(NEW_LESIONS, true)
                ? Stream.empty()
                : ResponseDerivations.overall(form)
                        .flatMap(derived ->
                                investigatorOtherThan(derived, form)
                                        .map(entered -> Breach.of(entered, label(derived))))
                        .stream();
    }

    private static Optional<Finding.Label> investigatorOtherThan(
            OverallResponse derived, FormData form) {
        return form.get(OVERALL_INVESTIGATOR)
                .filter(entered -> !entered.equals(derived.code()))
                .map(ResponseChecks::label);
    }

    private static Finding.Label label(OverallResponse response) {
        return label(response.code());
    }

    private static Finding.Label label(String response) {
        return new Finding.Label.OfCode(ResponseForm.OVERALL_RESPONSES.oid(), response);
    }
}
