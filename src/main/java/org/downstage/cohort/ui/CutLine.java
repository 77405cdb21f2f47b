package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.CutState;
import org.downstage.cohort.CutState.Reading;
import org.downstage.cohort.CutState.Refused;
import org.downstage.cohort.DataCut;
import org.jspecify.annotations.Nullable;

/**
 * Says that the page is as of a past moment, how far its data are, or why there are none. While
 * they are derived one may leave: the work goes on, and whoever comes back finds it further.
 */
class CutLine extends Div {

    private final CohortService cohort;
    private final ZoneId zone;
    private final Runnable ready;
    private final Span sentence = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button now;
    private Runnable deaf = () -> {};

    /**
     * @param name the key of what it says the moment is for
     * @param ready told when data that were being derived are there, or never will be
     * @param leave leads back to the page without that moment
     * @param leaving what the button that does so says
     */
    CutLine(
            CohortService cohort,
            String name,
            ZoneId zone,
            Runnable ready,
            Runnable leave,
            String leaving) {
        this.cohort = cohort;
        this.zone = zone;
        this.ready = ready;
        now = new Button(leaving, click -> leave.run());
        addClassNames("co-notice", "co-cut");
        sentence.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("cohort.asOf.progress"));
        var label = new Span(text(name));
        label.addClassName("co-cut-name");
        add(label, sentence, bar, now);
    }

    void show(@Nullable DataCut cut, CutState state) {
        deaf.run();
        deaf = () -> {};
        setVisible(cut != null);
        if (cut != null) {
            say(cut, state);
            if (state instanceof Reading) {
                follow(cut);
            }
        }
    }

    private void follow(DataCut cut) {
        var ui = UI.getCurrentOrThrow();
        deaf = cohort.follow(cut, state -> ui.accessLater(() -> step(cut, state), () -> {}).run());
    }

    private void step(DataCut cut, CutState state) {
        if (state instanceof Reading) {
            say(cut, state);
        } else {
            ready.run();
        }
    }

    private void say(DataCut cut, CutState state) {
        getElement().getClassList().set("co-refused", state instanceof Refused);
        bar.setVisible(state instanceof Reading);
        sentence.setText(
                switch (state) {
                    case CutState.Ready() -> text("cohort.asOf.ready", DataTime.text(cut, zone));
                    case Reading(int done, int all) -> {
                        bar.setIndeterminate(all == 0);
                        bar.setValue(all == 0 ? 0 : (double) done / all);
                        yield text("cohort.asOf.reading", DataTime.text(cut, zone), done, all);
                    }
                    case Refused refused -> why(cut, refused);
                });
    }

    private String why(DataCut cut, Refused refused) {
        var key = "cohort.asOf." + refused.reason();
        return refused.begin()
                .map(begin ->
                        text(key + ".since", DataTime.text(cut, zone), DataTime.text(begin, zone)))
                .orElseGet(() -> text(key, DataTime.text(cut, zone)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        deaf.run();
    }
}
