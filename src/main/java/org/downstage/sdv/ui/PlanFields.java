package org.downstage.sdv.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.downstage.sdv.PlanTerms;
import org.jspecify.annotations.Nullable;

/** The figures of a plan, to be typed. */
final class PlanFields extends Div {

    private final IntegerField first = field("plan.first");
    private final IntegerField share = field("plan.share");
    private final IntegerField seed = field("plan.seed");
    private final IntegerField queries = field("plan.queries");
    private final IntegerField days = field("plan.days");
    private final IntegerField seconds = field("plan.seconds");
    private final Checkbox serious = new Checkbox(text("plan.serious"));
    private final ShareFields shares;

    PlanFields(ShareFields shares, Runnable changed) {
        this.shares = shares;
        addClassName("ds-plan-fields");
        queries.setHelperText(text("plan.queries.none"));
        days.setHelperText(text("plan.days.none"));
        for (var field : new IntegerField[] {first, share, seed, queries, days, seconds}) {
            field.addValueChangeListener(change -> changed.run());
        }
        serious.addValueChangeListener(change -> changed.run());
        var figures = new Div(first, share, seed, queries, days, seconds, serious);
        figures.addClassName("ds-plan-figures");
        add(
                new Paragraph(text("plan.critical")),
                figures,
                new H2(text("plan.shares")),
                new Paragraph(text("plan.shares.rule")),
                shares);
    }

    private static IntegerField field(String label) {
        var field = new IntegerField(text(label));
        field.setWidth("11rem");
        return field;
    }

    void show(PlanTerms terms) {
        first.setValue(terms.firstSubjects());
        share.setValue(terms.sharePercent());
        seed.setValue((int) terms.seed());
        queries.setValue(terms.openQueries());
        days.setValue(terms.withinDays());
        seconds.setValue(terms.secondsEach());
        serious.setValue(terms.seriousEvents());
        shares.show(terms.shares());
    }

    /** What is typed; a figure that is missing is out of bounds, but for the open queries. */
    PlanTerms terms() {
        return new PlanTerms(
                number(seed),
                number(first),
                number(share),
                queries.getValue(),
                serious.getValue(),
                number(days),
                number(seconds),
                shares.shares());
    }

    private static int number(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? -1 : value;
    }
}
