package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.downstage.base.ui.mark.Glyph;

/** What of a chart can be taken along: opens in place below its button. */
@Tag("details")
class ChartMenu extends HtmlComponent {

    private final Div choices = new Div();

    ChartMenu(String chart) {
        addClassNames("co-menu", "co-take");
        getElement().setAttribute("name", "cohort-filter");
        var summary =
                new Element("summary")
                        .setAttribute("aria-label", text("chart.common.take", chart))
                        .setAttribute("title", text("chart.common.take.hint"));
        summary.appendChild(Glyph.DOWNLOAD.decoration().getElement());
        choices.getElement().setAttribute("tabindex", "-1");
        getElement().appendChild(summary, choices.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(FilterMenu.CLOSING);
    }

    /** Adds a choice at the end. */
    void add(Component choice) {
        choices.add(choice);
    }
}
