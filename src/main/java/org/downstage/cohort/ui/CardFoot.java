package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.downstage.cohort.SourceShare;

/** What every card says of its figures: how many, when, how. */
class CardFoot extends Footer {

    void show(String... facts) {
        removeAll();
        Arrays.stream(facts).map(Span::new).forEach(this::add);
    }

    /** How much of what a figure rests on is source-verified. */
    static String verified(SourceShare sources) {
        return text(
                "cohort.foot.verified", sources.percent(), sources.verified(), sources.values());
    }

    /** Adds a sentence on a line of its own. */
    void say(String words) {
        var sentence = new Span(words);
        sentence.addClassName("co-sentence");
        add(sentence);
    }
}
