package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.downstage.cohort.SourceShare;
import org.jspecify.annotations.Nullable;

/** What every card says of its figures: how many, when, how. */
class CardFoot extends Footer {

    /**
     * A number of subjects.
     *
     * @param clicked filters to them; null where nothing does
     */
    record Count(String words, @Nullable Runnable clicked) {}

    void show(String... facts) {
        show(Arrays.asList(facts));
    }

    void show(List<String> facts) {
        removeAll();
        facts.stream().map(Span::new).forEach(this::add);
    }

    /** Puts numbers of subjects in front of what is there. */
    void lead(List<Count> counts) {
        for (var place = 0; place < counts.size(); place++) {
            addComponentAtIndex(place, of(counts.get(place)));
        }
    }

    private static Span of(Count count) {
        var clicked = count.clicked();
        if (clicked == null) {
            return new Span(count.words());
        }
        var button = new NativeButton(count.words(), click -> clicked.run());
        button.addClassName("co-count");
        button.setTitle(text("chart.common.foot.filter"));
        return new Span(button);
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
