package org.downstage.dataentry;

import java.util.List;
import java.util.random.RandomGenerator;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.Term;

/** Adverse events that make sense by themselves, and changes of them; the same for a seed. */
public final class RandomEvents {

    private static final List<Term> TERMS =
            ShippedDictionary.of(ToxicityPlan.DEFAULT.version()).terms().stream()
                    .filter(term ->
                            term.has(1) && term.has(2) && term.has(3) && !term.isOtherSpecify())
                    .limit(40)
                    .toList();

    private final RandomGenerator random;

    public RandomEvents(RandomGenerator random) {
        this.random = random;
    }

    /** A form with so many events and assessments, each of a term and phase of its own. */
    public FormData form(int rows) {
        var form = FormData.empty(FormKey.of(AdverseEventsForm.OID));
        for (var number = 1; number <= rows; number++) {
            var phase = List.of(TreatmentPhase.values()).get(number / TERMS.size());
            form =
                    form.with(
                            AdverseEventsForm.EVENT_ROWS,
                            row(number, TERMS.get(number % TERMS.size()), phase));
        }
        return form;
    }

    /** The form with a row more, another row, a row less, or another course of an event. */
    FormData changed(FormData form) {
        var rows = form.allRows(AdverseEventsForm.EVENT_ROWS);
        if (rows.isEmpty() || random.nextInt(3) == 0) {
            return form.with(AdverseEventsForm.EVENT_ROWS, row(rows.size() + 1));
        }
        var row = rows.get(random.nextInt(rows.size()));
        return switch (random.nextInt(5)) {
            case 0 -> form.with(AdverseEventsForm.EVENT_ROWS, row.asVoided());
            case 1 -> course(form, row);
            case 2 -> voidedChange(form);
            default -> row.voided() ? form : form.with(AdverseEventsForm.EVENT_ROWS, touched(row));
        };
    }

    private FormData course(FormData form, Row event) {
        var number = form.allRows(AdverseEventsForm.GRADE_CHANGE_ROWS).size() + 1;
        return form.with(
                AdverseEventsForm.GRADE_CHANGE_ROWS,
                Row.of(number)
                        .with(AdverseEventsForm.CHANGE_EVENT, event.number())
                        .with(
                                AdverseEventsForm.CHANGE_DATE,
                                new PartialDate(2024, 9, number % 28 + 1))
                        .with(AdverseEventsForm.CHANGE_GRADE, random.nextInt(1, 4)));
    }

    private static FormData voidedChange(FormData form) {
        var changes = form.allRows(AdverseEventsForm.GRADE_CHANGE_ROWS);
        return changes.isEmpty()
                ? form
                : form.with(AdverseEventsForm.GRADE_CHANGE_ROWS, changes.getLast().asVoided());
    }

    private Row touched(Row row) {
        return random.nextInt(6) == 0
                ? row.with(AdverseEventsForm.GRADE, ItemValue.empty())
                : new Row(row.number(), false, row(row.number()).values());
    }

    private Row row(int number) {
        return row(number, one(TERMS), one(List.of(TreatmentPhase.values())));
    }

    private Row row(int number, Term term, TreatmentPhase phase) {
        var row =
                Row.of(number)
                        .with(AdverseEventsForm.TERM, term.name())
                        .with(AdverseEventsForm.PHASE, phase.code());
        return switch (random.nextInt(8)) {
            case 0 -> row.with(AdverseEventsForm.GRADE, 0);
            case 1 -> row.with(AdverseEventsForm.GRADE, ItemValue.missing(Missing.ND));
            default -> event(row.with(AdverseEventsForm.GRADE, random.nextInt(1, 4)));
        };
    }

    private Row event(Row graded) {
        var row = graded;
        for (var treatment : Treatment.values()) {
            if (random.nextInt(3) > 0) {
                row =
                        row.with(treatment.attribution(), one(List.of(Attribution.values())).code())
                                .with(treatment.action(), "NONE");
            }
        }
        row =
                random.nextInt(4) == 0
                        ? row.with(AdverseEventsForm.START_DATE, new PartialDate(2024, 7, null))
                        : row.with(
                                AdverseEventsForm.START_DATE,
                                new PartialDate(2024, 7, random.nextInt(1, 29)));
        row = either(row, AdverseEventsForm.ONGOING);
        row = either(row, AdverseEventsForm.IMMUNE_RELATED);
        if (random.nextInt(5) == 0) {
            row =
                    row.with(AdverseEventsForm.SERIOUS, true)
                            .with(
                                    AdverseEventsForm.SERIOUS_CRITERIA,
                                    CodeSet.of(
                                            AdverseEventsForm.SERIOUS_CRITERION,
                                            List.of("HOSPITALISATION")));
        }
        if (!row.is(AdverseEventsForm.ONGOING, true) && random.nextBoolean()) {
            row = row.with(AdverseEventsForm.END_DATE, new PartialDate(2024, 10, null));
        }
        return random.nextBoolean() ? row.with(AdverseEventsForm.OUTCOME, "RECOVERING") : row;
    }

    private Row either(Row row, Item<Boolean> item) {
        return random.nextInt(3) == 0 ? row : row.with(item, random.nextBoolean());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
