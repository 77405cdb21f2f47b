package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CutState;

/** One sentence where there are no figures to show: why, and the way back. */
class Notice extends Div {

    private final Span sentence = new Span();
    private final Button clear;

    Notice(Runnable clearing) {
        clear = new Button(text("cohort.clear"), click -> clearing.run());
        addClassName("co-notice");
        getElement().setAttribute("role", "status");
        add(sentence, clear);
    }

    void show(CohortPage page, int smallestCell) {
        var hidden = page.tables().isEmpty();
        setVisible(page.cut() instanceof CutState.Ready && (hidden || page.selected() == 0));
        clear.setVisible(page.visible() > 0);
        sentence.setText(
                hidden
                        ? text("cohort.hidden", smallestCell)
                        : text(page.visible() == 0 ? "cohort.empty" : "cohort.none"));
    }
}
