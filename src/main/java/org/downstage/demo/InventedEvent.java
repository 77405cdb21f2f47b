package org.downstage.demo;

import static org.downstage.escc.AdverseEventsForm.END_DATE;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.IMMUNE_RELATED;
import static org.downstage.escc.AdverseEventsForm.ONGOING;
import static org.downstage.escc.AdverseEventsForm.OUTCOME;
import static org.downstage.escc.AdverseEventsForm.SERIOUS;
import static org.downstage.escc.AdverseEventsForm.START_DATE;
import static org.downstage.escc.AdverseEventsForm.TERM;

import java.time.LocalDate;
import java.util.Map;
import org.downstage.crf.CaseBook;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.escc.Attribution;
import org.downstage.escc.PhaseWindow;
import org.downstage.escc.Timeline;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;

/** Invents when an event began and ended, and what it is put down to. */
final class InventedEvent {

    /** From grade 3 on, a form asks for the details. */
    private static final int SEVERE = 3;

    /** What events of a phase are usually put down to. */
    private static final Map<TreatmentPhase, Map<Treatment, Attribution>> USUAL =
            Map.of(
                    TreatmentPhase.NICT,
                    Map.of(
                            Treatment.ICI, Attribution.POSSIBLE,
                            Treatment.CHEMO, Attribution.PROBABLE),
                    TreatmentPhase.RT,
                    Map.of(Treatment.RT, Attribution.PROBABLE),
                    TreatmentPhase.SURGERY,
                    Map.of(Treatment.SURGERY, Attribution.PROBABLE),
                    TreatmentPhase.ADJUVANT,
                    Map.of(Treatment.ICI, Attribution.POSSIBLE),
                    TreatmentPhase.FOLLOW_UP,
                    Map.of(Treatment.SURGERY, Attribution.POSSIBLE));

    private final DemonstrationSubject subject;
    private final CaseBook book;
    private final PhaseWindow window;

    InventedEvent(DemonstrationSubject subject, CaseBook book, PhaseWindow window) {
        this.subject = subject;
        this.book = book;
        this.window = window;
    }

    /** The row with a grade and a start drawn within the first weeks of the phase. */
    Row row(Row row, int grade) {
        return row(row, grade, window.first().plusDays(chance(row).between(2, 19)));
    }

    /** The row with a grade and a start. */
    Row row(Row row, int grade, LocalDate start) {
        var told =
                row.with(GRADE, grade)
                        .with(START_DATE, PartialDate.of(start))
                        .with(SERIOUS, false)
                        .with(IMMUNE_RELATED, false);
        for (var treatment : Treatment.values()) {
            told = told.with(treatment.attribution(), attribution(treatment).code());
        }
        told = ending(told, start);
        return grade < SEVERE ? told : detailed(told);
    }

    private Chance chance(Row row) {
        return subject.chance("event " + window.phase() + " " + row.get(TERM).orElse(""));
    }

    private Attribution attribution(Treatment treatment) {
        var withChemotherapy =
                window.phase() == TreatmentPhase.RT
                        && treatment == Treatment.CHEMO
                        && !subject.plan().text("rtChemo").equals("NONE");
        return withChemotherapy
                ? Attribution.POSSIBLE
                : USUAL.getOrDefault(window.phase(), Map.of())
                        .getOrDefault(treatment, Attribution.NONE);
    }

    /** What began in the last phase goes on; everything else ended before death. */
    private Row ending(Row told, LocalDate start) {
        if (window.end().isEmpty()) {
            return told.with(ONGOING, true).with(OUTCOME, "NOT_RECOVERED");
        }
        var end = start.plusDays(chance(told).between(6, 24));
        var death = Timeline.deathDate(book).filter(end::isAfter);
        return told.with(ONGOING, false)
                .with(END_DATE, PartialDate.of(death.orElse(end)))
                .with(OUTCOME, "RECOVERED");
    }

    private Row detailed(Row told) {
        var now = Map.of(TreatmentPhase.NICT, Treatment.CHEMO, TreatmentPhase.RT, Treatment.RT);
        var detailed = told;
        for (var treatment : Treatment.values()) {
            var given = treatment == now.get(window.phase()) || treatment == Treatment.SURGERY;
            detailed = detailed.with(treatment.action(), given ? "NONE" : "NOT_APPLICABLE");
        }
        return detailed;
    }
}
