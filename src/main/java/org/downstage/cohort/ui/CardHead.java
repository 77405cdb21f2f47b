package org.downstage.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;

/** What a card is called, and what one chooses about it. */
class CardHead extends Header {

    CardHead(H2 title, Component choice) {
        add(title, choice);
    }
}
