package org.downstage.demo;

import static org.downstage.escc.AdverseEventsForm.CHANGE_DATE;
import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.CHANGE_GRADE;
import static org.downstage.escc.AdverseEventsForm.END_DATE;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.IMMUNE_RELATED;
import static org.downstage.escc.AdverseEventsForm.ONGOING;
import static org.downstage.escc.AdverseEventsForm.OUTCOME;
import static org.downstage.escc.AdverseEventsForm.SERIOUS;
import static org.downstage.escc.AdverseEventsForm.SERIOUS_CRITERIA;
import static org.downstage.escc.AdverseEventsForm.SERIOUS_CRITERION;
import static org.downstage.escc.AdverseEventsForm.START_DATE;
import static org.downstage.escc.AdverseEventsForm.STEROIDS;
import static org.downstage.escc.AdverseEventsForm.TREATMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.crf.CodeSet;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.escc.PhaseWindow;
import org.downstage.escc.Treatment;

/**
 * An event as its line in the table of toxicity tells it.
 *
 * @param window the phase that it began in
 * @param line of the table
 */
record ToldEvent(PhaseWindow window, TableLine line) {

    /** From grade 3 on, a form asks for actions. */
    private static final int SEVERE = 3;

    private LocalDate start() {
        return window.first().plusDays(line.number("day"));
    }

    /** The row with all that the line says; a course begins with its first grade. */
    Row row(Row row) {
        var told =
                row.with(GRADE, onset())
                        .with(START_DATE, PartialDate.of(start()))
                        .with(IMMUNE_RELATED, line.yes("immune"))
                        .with(SERIOUS, line.yes("serious"));
        for (var treatment : Treatment.values()) {
            var column = treatment.code().toLowerCase(Locale.ROOT);
            told = told.with(treatment.attribution(), line.text(column));
        }
        if (line.yes("immune")) {
            told = told.with(STEROIDS, line.yes("steroids"));
        }
        if (line.optional("treatment").isPresent()) {
            told = told.with(TREATMENT, line.text("treatment"));
        }
        return serious(ending(told));
    }

    private int onset() {
        var steps = steps();
        return steps.isEmpty() ? line.number("grade") : Integer.parseInt(steps.getFirst()[1]);
    }

    private Row ending(Row told) {
        var days = line.optionalNumber("days");
        return days.isEmpty()
                ? told.with(ONGOING, true).with(OUTCOME, "NOT_RECOVERED")
                : told.with(ONGOING, false)
                        .with(END_DATE, PartialDate.of(start().plusDays(days.get())))
                        .with(OUTCOME, "RECOVERED");
    }

    private Row serious(Row told) {
        var named =
                line.yes("serious")
                        ? told.with(
                                SERIOUS_CRITERIA,
                                CodeSet.of(SERIOUS_CRITERION, line.several("criteria")))
                        : told;
        if (!line.yes("serious") && line.number("grade") < SEVERE) {
            return named;
        }
        var afterSurgery = window.phase().code().equals("SURGERY");
        var unaffected = afterSurgery ? "NOT_APPLICABLE" : "NONE";
        return named.with(Treatment.ICI.action(), "NOT_APPLICABLE")
                .with(Treatment.CHEMO.action(), unaffected)
                .with(Treatment.RT.action(), line.optional("actionRt").orElse("NOT_APPLICABLE"))
                .with(Treatment.SURGERY.action(), "NONE");
    }

    /** Days after the start and the grades from then on: {@code 0:2|5:3}. */
    private List<String[]> steps() {
        return line.optional("changes")
                .map(text -> List.of(text.split("\\|")).stream().map(s -> s.split(":")).toList())
                .orElse(List.of());
    }

    /**
     * The rows of the later grades.
     *
     * @param event the event's row
     * @param before how many such rows the form has already
     */
    List<Row> changes(int event, int before) {
        var rows = new ArrayList<Row>();
        for (var step : steps().stream().skip(1).toList()) {
            rows.add(
                    Row.of(before + rows.size() + 1)
                            .with(CHANGE_EVENT, event)
                            .with(
                                    CHANGE_DATE,
                                    PartialDate.of(start().plusDays(Integer.parseInt(step[0]))))
                            .with(CHANGE_GRADE, Integer.parseInt(step[1])));
        }
        return rows;
    }
}
