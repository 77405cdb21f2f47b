package org.downstage.dictionary.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of the page. */
class Box extends Section {

    private final H2 heading;

    Box(String title) {
        addClassName("ds-dictionary-box");
        heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
    }

    /** Leads the reader to what has just come. */
    final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }
}
