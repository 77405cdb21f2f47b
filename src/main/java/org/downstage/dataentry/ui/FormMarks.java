package org.downstage.dataentry.ui;

import org.downstage.base.ui.mark.StatusMark;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.OpenedForm;

/** Which mark a form's state has. */
final class FormMarks {

    private FormMarks() {}

    static StatusMark of(OpenedForm opened) {
        return opened.voided().isPresent() ? StatusMark.VOID : of(opened.form().state());
    }

    static StatusMark of(FormState state) {
        if (state.signatureInvalid()) {
            return StatusMark.SIGNATURE_INVALID;
        }
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
