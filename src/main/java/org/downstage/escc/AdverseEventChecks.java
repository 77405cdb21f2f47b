package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.AdverseEventsForm.ATTRIBUTION_ICI;
import static org.downstage.escc.AdverseEventsForm.END_DATE;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.IMMUNE_RELATED;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.START_DATE;
import static org.downstage.escc.AdverseEventsForm.TERM;
import static org.downstage.escc.Rules.rowPair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.oncology.ctcae.Dictionary;

/** The rules of adverse events on terms, phases, dates and attribution (dossier F10). */
final class AdverseEventChecks {

    private AdverseEventChecks() {}

    static List<EditCheck> all(ToxicityPlan plan, Dictionary dictionary) {
        return Stream.of(
                        terms(dictionary),
                        dates(),
                        phases(plan.phases()),
                        attribution(),
                        FatalEventChecks.all(dictionary),
                        GradeChangeChecks.all(dictionary),
                        LaboratoryEvidenceChecks.all(plan))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditCheck> terms(Dictionary dictionary) {
        return List.of(
                hard("AE-01")
                        .on(TERM)
                        .brokenInRow(
                                EVENT_ROWS,
                                (row, form, book) ->
                                        row
                                                .get(TERM)
                                                .filter(term -> dictionary.term(term).isEmpty())
                                                .map(term -> noSuchTerm(row, term, dictionary))
                                                .stream()),
                hard("AE-02")
                        .on(GRADE, TERM)
                        .brokenInRow(
                                EVENT_ROWS,
                                (row, form, book) ->
                                        row
                                                .get(GRADE)
                                                .flatMap(grade ->
                                                        noSuchGrade(row, row, grade, dictionary))
                                                .stream()),
                hard("AE-03")
                        .on(TERM, PHASE, GRADE)
                        .brokenInRow(
                                EVENT_ROWS, (row, form, book) -> assessedOtherwise(row, form)));
    }

    private static Breach noSuchTerm(Row row, String term, Dictionary dictionary) {
        return Breach.inRow(row.number(), term, dictionary.version().code());
    }

    /** Broken in a row by a grade that the event's term lacks; 0 is no grade of a term. */
    static Optional<Breach> noSuchGrade(Row row, Row event, int grade, Dictionary dictionary) {
        return event.get(TERM)
                .flatMap(dictionary::term)
                .filter(term -> grade != 0 && !term.has(grade))
                .map(term ->
                        Breach.inRow(
                                row.number(),
                                term.name(),
                                String.valueOf(grade),
                                term.grades().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
    }

    /** Absent or not documented stands alone in its term and phase. */
    private static Stream<Breach> assessedOtherwise(Row row, FormData form) {
        if (AdverseEventsForm.isEvent(row) || row.value(GRADE).isEmpty()) {
            return Stream.empty();
        }
        return form.rows(EVENT_ROWS).stream()
                .filter(other -> other.number() != row.number())
                .filter(other -> other.get(TERM).isPresent() && !other.value(GRADE).isEmpty())
                .filter(other -> other.value(TERM).equals(row.value(TERM)))
                .filter(other -> other.value(PHASE).equals(row.value(PHASE)))
                .filter(other -> AdverseEventsForm.isEvent(other) || other.number() < row.number())
                .limit(1)
                .map(other ->
                        Breach.inRow(
                                row.number(),
                                row.get(TERM).orElseThrow(),
                                phase(row),
                                other.number()));
    }

    private static List<EditCheck> dates() {
        return List.of(
                hard("AE-04")
                        .on(END_DATE, START_DATE)
                        .brokenInRow(
                                EVENT_ROWS,
                                rowPair(
                                        END_DATE,
                                        START_DATE,
                                        (end, start) -> end.latest().isBefore(start.earliest()))),
                hard("AE-05")
                        .on(START_DATE)
                        .brokenInRow(
                                EVENT_ROWS,
                                rowPair(
                                        START_DATE,
                                        (form, book) -> Timeline.deathDate(book),
                                        (start, death) -> start.earliest().isAfter(death))),
                hard("AE-06")
                        .on(END_DATE)
                        .brokenInRow(
                                EVENT_ROWS,
                                rowPair(
                                        END_DATE,
                                        (form, book) -> Timeline.deathDate(book),
                                        (end, death) -> end.earliest().isAfter(death))));
    }

    private static List<EditCheck> phases(TreatmentPhases.Settings settings) {
        return List.of(
                soft("AE-07")
                        .on(START_DATE, PHASE)
                        .brokenInRow(
                                EVENT_ROWS,
                                (row, form, book) ->
                                        startsInAnotherPhase(
                                                row, TreatmentPhases.of(book, settings))),
                soft("AE-08")
                        .on(PHASE)
                        .brokenInRow(EVENT_ROWS, AdverseEventChecks::phaseThatWasNot));
    }

    private static Stream<Breach> startsInAnotherPhase(Row row, TreatmentPhases phases) {
        var window = Categories.of(TreatmentPhase.class, PHASE, row).flatMap(phases::window);
        var start = row.get(START_DATE);
        if (window.isEmpty() || start.filter(date -> !window.get().admits(date)).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                Breach.inRow(
                        row.number(),
                        start.get(),
                        phase(row),
                        window.get().first(),
                        window.get().end().<Object>map(last -> last).orElse("…")));
    }

    private static Stream<Breach> phaseThatWasNot(Row row, FormData form, CaseBook book) {
        var ruledOut =
                Categories.of(TreatmentPhase.class, PHASE, row)
                        .filter(phase -> TreatmentPhases.isRuledOut(book, phase))
                        .isPresent();
        return ruledOut && AdverseEventsForm.isEvent(row)
                ? Stream.of(Breach.inRow(row.number(), phase(row)))
                : Stream.empty();
    }

    private static List<EditCheck> attribution() {
        return List.of(
                soft("AE-09")
                        .on(IMMUNE_RELATED, ATTRIBUTION_ICI)
                        .brokenInRow(
                                EVENT_ROWS,
                                rowPair(
                                        IMMUNE_RELATED,
                                        ATTRIBUTION_ICI,
                                        (immune, likely) ->
                                                immune
                                                        && !Attribution.valueOf(likely)
                                                                .isRelated())),
                soft("AE-10")
                        .on(AdverseEventsForm.ATTRIBUTION_RT, START_DATE)
                        .brokenInRow(
                                EVENT_ROWS,
                                (row, form, book) ->
                                        endedBefore(row, Treatment.RT, Timeline.rtStart(book))),
                soft("AE-11")
                        .on(AdverseEventsForm.ATTRIBUTION_SURGERY, START_DATE)
                        .brokenInRow(
                                EVENT_ROWS,
                                (row, form, book) ->
                                        endedBefore(
                                                row,
                                                Treatment.SURGERY,
                                                Timeline.surgeryDate(book))));
    }

    /** Attributed to a treatment that began only after the event. */
    private static Stream<Breach> endedBefore(
            Row row, Treatment treatment, Optional<LocalDate> began) {
        var related =
                Categories.of(Attribution.class, treatment.attribution(), row)
                        .filter(Attribution::isRelated);
        var start = row.get(START_DATE).map(PartialDate::latest);
        return related.isPresent()
                        && start.isPresent()
                        && began.isPresent()
                        && start.get().isBefore(began.get())
                ? Stream.of(
                        Breach.inRow(row.number(), row.get(START_DATE).orElseThrow(), began.get()))
                : Stream.empty();
    }

    /** The row's phase in words. */
    static Label phase(Row row) {
        return new Label.OfCode(TreatmentPhase.CODES.oid(), row.get(PHASE).orElse(""));
    }
}
