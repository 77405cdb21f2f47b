package org.downstage.cohort.ui;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** What every card says of its figures: how many, when, how. */
class CardFoot extends Footer {

    void show(String... facts) {
        removeAll();
        Arrays.stream(facts).map(Span::new).forEach(this::add);
    }

    /** Adds a sentence on a line of its own. */
    void say(String words) {
        var sentence = new Span(words);
        sentence.addClassName("co-sentence");
        add(sentence);
    }
}
