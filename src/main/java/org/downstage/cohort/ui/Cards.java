package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;

/**
 * The cards of the page in columns, however high each is. While other data are awaited it shows the
 * old ones at half strength, and its status says so.
 */
@Tag("ds-cards")
@JsModule("./charts/cards.ts")
class Cards extends HtmlContainer {

    /** Stands right before the cards; the browser fills it. */
    private final Paragraph status = new Paragraph();

    Cards() {
        addClassName("co-cards");
        getElement().setAttribute("data-busy", text("cohort.busy"));
        status.addClassName("co-busy");
        status.getElement().setAttribute("role", "status");
    }

    Paragraph status() {
        return status;
    }
}
