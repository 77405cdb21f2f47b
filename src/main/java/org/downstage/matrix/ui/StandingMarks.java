package org.downstage.matrix.ui;

import org.downstage.base.ui.mark.StatusMark;
import org.downstage.matrix.FormStanding;
import org.downstage.matrix.Standing;

/** The mark of a standing. */
final class StandingMarks {

    private StandingMarks() {}

    static StatusMark of(Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> StatusMark.NOT_STARTED;
            case IN_PROGRESS -> StatusMark.IN_PROGRESS;
            case SIGNATURE_INVALID -> StatusMark.SIGNATURE_INVALID;
            case COMPLETE -> StatusMark.COMPLETE;
            case SIGNED -> StatusMark.SIGNED;
            case LOCKED -> StatusMark.LOCKED;
        };
    }

    /** The mark of a cell: frozen says more than how far the form is, locked more than frozen. */
    static StatusMark of(FormStanding cell) {
        return cell.frozen() && cell.standing() != Standing.LOCKED
                ? StatusMark.FROZEN
                : of(cell.standing());
    }
}
