package org.downstage.dataentry.ui;

import org.downstage.base.ui.mark.StatusMark;
import org.downstage.dataentry.FormState;

/** Which mark a form's state has. */
final class FormMarks {

    private FormMarks() {}

    static StatusMark of(FormState state) {
        if (state.frozen()) {
            return StatusMark.FROZEN;
        }
        return switch (state.status()) {
            case NOT_STARTED -> StatusMark.NOT_STARTED;
            case IN_PROGRESS -> StatusMark.IN_PROGRESS;
            case COMPLETE -> StatusMark.COMPLETE;
            case SIGNED -> StatusMark.SIGNED;
            case LOCKED -> StatusMark.LOCKED;
        };
    }
}
