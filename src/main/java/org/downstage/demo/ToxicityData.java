package org.downstage.demo;

import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.TERM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.LaboratoryEvidence;
import org.downstage.escc.PhaseWindow;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.TreatmentPhase;
import org.downstage.escc.TreatmentPhases;

/**
 * The adverse events of one subject: severe ones as the cohort counts them, and complications and
 * immune effects as the other forms tell them, by the table of toxicity; grades of the blood as the
 * laboratory proves them; mild ones invented.
 */
final class ToxicityData {

    /** One value was read again by hand, and the grade of the second reading was kept. */
    private static final Map<String, Integer> KEPT =
            Map.of("S1-02 RT Neutrophil count decreased", 2);

    /** Whose last phase is still to be graded. */
    private static final List<String> UNGRADED = List.of("S1-02", "S1-07", "S3-18");

    /** Per cent of assessments after surgery of which the chart says nothing. */
    private static final int NOT_DOCUMENTED = 4;

    private final DemonstrationSubject subject;
    private final CaseBook book;
    private final LaboratoryEvidence laboratory;
    private final List<TableLine> told;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> changes = new ArrayList<>();

    private ToxicityData(DemonstrationSubject subject, CaseBook book) {
        this.subject = subject;
        this.book = book;
        this.laboratory = LaboratoryEvidence.of(book, ToxicityPlan.DEFAULT);
        this.told = subject.toxicity();
    }

    /**
     * The adverse events.
     *
     * @param book the other forms of the subject, the laboratory's included
     */
    static FormData of(DemonstrationSubject subject, CaseBook book) {
        var data = new ToxicityData(subject, book);
        var windows = TreatmentPhases.of(book, ToxicityPlan.DEFAULT.phases()).windows();
        var left = UNGRADED.contains(subject.id()) ? 1 : 0;
        windows.subList(0, windows.size() - left).forEach(data::assess);
        var form = DemonstrationSubject.form(AdverseEventsForm.OID);
        for (var row : data.rows) {
            form = form.with(EVENT_ROWS, row);
        }
        for (var change : data.changes) {
            form = form.with(AdverseEventsForm.GRADE_CHANGE_ROWS, change);
        }
        return form;
    }

    private void assess(PhaseWindow window) {
        var lines = new LinkedHashMap<String, TableLine>();
        told.stream()
                .filter(line -> line.text("phase").equals(window.phase().code()))
                .forEach(line -> lines.put(line.text("term"), line));
        var terms = new LinkedHashSet<>(ToxicityPlan.DEFAULT.watchList());
        terms.addAll(lines.keySet());
        for (var term : terms) {
            var line = Optional.ofNullable(lines.get(term));
            if (line.isPresent()) {
                tell(window, line.get());
            } else {
                assess(window, term);
            }
        }
    }

    private void tell(PhaseWindow window, TableLine line) {
        var event = new ToldEvent(window, line);
        var row = event.row(next(window.phase(), line.text("term")));
        rows.add(row);
        changes.addAll(event.changes(row.number(), changes.size()));
    }

    private void assess(PhaseWindow window, String term) {
        var row = next(window.phase(), term);
        var proven = laboratory.proposal(term, window.phase());
        if (proven.isPresent()) {
            var kept = KEPT.get(subject.id() + " " + window.phase() + " " + term);
            var grade = proven.get().least().orElse(0);
            var day = proven.get().proof().orElseThrow().sample().date();
            rows.add(
                    grade == 0
                            ? row.with(GRADE, 0)
                            : new InventedEvent(subject, book, window)
                                    .row(row, kept == null ? grade : kept, day));
            return;
        }
        if (isUndocumented(window.phase(), term)) {
            rows.add(row.with(GRADE, ItemValue.missing(Missing.ND)));
            return;
        }
        var grade = MildToxicity.grade(subject, window.phase(), term);
        rows.add(
                grade == 0
                        ? row.with(GRADE, 0)
                        : new InventedEvent(subject, book, window).row(row, grade));
    }

    private Row next(TreatmentPhase phase, String term) {
        return Row.of(rows.size() + 1).with(TERM, term).with(PHASE, phase.code());
    }

    private boolean isUndocumented(TreatmentPhase phase, String term) {
        return phase.compareTo(TreatmentPhase.SURGERY) >= 0
                && subject.chance("chart " + phase + " " + term).in(NOT_DOCUMENTED);
    }
}
