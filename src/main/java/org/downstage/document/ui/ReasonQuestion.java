package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;

/** Asks for a reason in place. */
final class ReasonQuestion extends Div {

    private static final int LONGEST = 500;

    /** What is done with the reason. */
    interface Answered {
        void because(String reason);
    }

    /**
     * @param why the question
     * @param act what its button does
     * @param leave takes the question away
     */
    ReasonQuestion(String why, String act, Answered answered, Runnable leave) {
        var reason = new TextField(why);
        reason.setMaxLength(LONGEST);
        reason.setHelperText(text("document.reason.noNames"));
        reason.setWidthFull();
        var go = new NativeButton(act);
        go.addClassNames("ds-button", "ds-error");
        go.addClickListener(click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage(text("document.reason.needed"));
                reason.focus();
            } else {
                leave.run();
                answered.because(reason.getValue().strip());
            }
        });
        var back = new NativeButton(text("document.reason.back"), click -> leave.run());
        back.addClassNames("ds-button", "ds-tertiary");
        var buttons = new Div(go, back);
        buttons.addClassName("ds-source-acts");
        add(reason, buttons);
        reason.focus();
    }
}
