package org.downstage.escc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.oncology.AgeRange;
import org.downstage.oncology.Intervals;

/** What the other forms say about the criteria (dossier §1, F1). */
final class EligibilityDerivations {

    static final int ADULT = 18;

    private static final List<String> ELIGIBLE_STAGES = List.of("II", "III", "IVA");
    private static final List<String> POOR_RESPONSES = List.of("SD", "PD");

    private static final List<Item<Boolean>> INCLUSION =
            List.of(
                    EligibilityForm.INC01_SCC,
                    EligibilityForm.INC04_PD1_CYCLE,
                    EligibilityForm.INC06_RT_INTENT,
                    EligibilityForm.INC07_ECOG);
    private static final List<Item<Boolean>> EXCLUSION =
            List.of(
                    EligibilityForm.EXC01_PRIOR_RT,
                    EligibilityForm.EXC02_OTHER_CANCER,
                    EligibilityForm.EXC03_METASTASIS,
                    EligibilityForm.EXC04_DEFINITIVE_CRT,
                    EligibilityForm.EXC05_MISSING_DATA);

    private EligibilityDerivations() {}

    /** Whether the subject was 18 at nICT start; nothing while the year of birth leaves it open. */
    static Optional<Boolean> adult(FormData form, CaseBook book) {
        var start = Timeline.nictStart(book);
        var baseline = book.form(BaselineForm.OID);
        var birth = baseline.get(BaselineForm.BIRTH_DATE);
        if (birth.isPresent()) {
            return start.map(day -> Intervals.age(birth.get(), day) >= ADULT);
        }
        return start.flatMap(day ->
                        baseline.get(BaselineForm.BIRTH_YEAR)
                                .map(year -> AgeRange.ofBirthYear(year, day)))
                .filter(ages -> !ages.isAmbiguousAt(ADULT))
                .map(ages -> ages.isCertainlyAtLeast(ADULT));
    }

    /** Whether the tumour was locally advanced and resectable: cStage II to IVA, no cT4b, M0. */
    static Optional<Boolean> resectable(FormData form, CaseBook book) {
        var tumour = book.form(TumourForm.OID);
        if (isUnresectable(tumour)) {
            return Optional.of(false);
        }
        return TumourDerivations.clinicalStage(tumour, book).map(ELIGIBLE_STAGES::contains);
    }

    /** Whether the tumour form says cT4b or cM1. */
    static boolean isUnresectable(FormData tumour) {
        return tumour.is(TumourForm.CT, "T4b") || tumour.is(TumourForm.CM, "M1");
    }

    /** Whether the response to nICT was poor: SD or PD in the investigator's judgement. */
    static Optional<Boolean> poorResponse(CaseBook book) {
        return responseToNict(book).map(POOR_RESPONSES::contains);
    }

    /** The response to nICT as the investigator judged it. */
    static Optional<String> responseToNict(CaseBook book) {
        return book.form(ResponseForm.OID_NICT).get(ResponseForm.OVERALL_INVESTIGATOR);
    }

    /**
     * Whether every criterion of inclusion is met and none of exclusion. No as soon as one fails;
     * nothing while one is open. The principal investigator's reason stands in for resectability.
     */
    static Optional<Boolean> eligible(FormData form, CaseBook book) {
        var overridden = form.get(EligibilityForm.INC03_OVERRIDE).isPresent();
        var answers = new ArrayList<Optional<Boolean>>();
        INCLUSION.forEach(item -> answers.add(form.get(item)));
        EXCLUSION.forEach(item -> answers.add(form.get(item).map(yes -> !yes)));
        answers.add(adult(form, book));
        answers.add(overridden ? Optional.of(true) : resectable(form, book));
        answers.add(poorResponse(book));
        if (answers.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }
}
