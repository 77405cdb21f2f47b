package org.downstage.cohort.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.chart.ChartChoice;
import org.downstage.cohort.chart.KindWords;

/** What a reader chooses about a chart, beside its name. */
@Tag("label")
class ChoiceSelect extends HtmlComponent {

    private final ChartChoice choice;
    private final Element select = new Element("select");

    ChoiceSelect(ChartChoice choice, KindWords words, Consumer<String> chosen) {
        this.choice = choice;
        addClassName("co-choice");
        getElement().appendChild(new Element("span").setText(words.choice(choice)), select);
        select.setAttribute("aria-label", words.choice(choice));
        choice.values()
                .forEach(value ->
                        select.appendChild(
                                new Element("option")
                                        .setAttribute("value", value)
                                        .setText(words.choice(choice, value))));
        select.addEventListener("change", change -> chosen.accept(select.getProperty("value", "")))
                .synchronizeProperty("value");
    }

    /** Shows what the request chose without telling anybody. */
    void show(CohortRequest request) {
        select.setProperty("value", choice.in(request));
    }
}
