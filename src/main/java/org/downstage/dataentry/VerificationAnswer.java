package org.downstage.dataentry;

import java.util.List;
import org.downstage.crf.ItemPath;
import org.downstage.sdv.Verification;
import org.jspecify.annotations.Nullable;

/** What became of a monitor's act. */
public sealed interface VerificationAnswer {

    /** The form as it stands now, for the screen to show. */
    FormInHand now();

    /**
     * It was done, all of it.
     *
     * @param act what it takes to take it back
     */
    record Done(FormInHand now, VerificationAct act) implements VerificationAnswer {}

    /**
     * Nothing was done, for what these places say.
     *
     * @param refusals at least one
     */
    record Refused(FormInHand now, List<Refusal> refusals) implements VerificationAnswer {}

    /** Nothing was done: the form is locked. */
    record Locked(FormInHand now) implements VerificationAnswer {}

    /** Nothing was done: the form was declared void. */
    record Voided(FormInHand now) implements VerificationAnswer {}

    /**
     * What speaks against an act at a place.
     *
     * @param path where
     * @param why what it is
     * @param other the verification that stands there, null for none
     */
    record Refusal(ItemPath path, Why why, @Nullable Verification other) {}

    /** What can speak against an act. */
    enum Why {
        /** There is neither a value nor a missing reason. */
        EMPTY,
        /** The value is not the one that was compared. */
        CHANGED,
        /** It was verified already. */
        ALREADY,
        /** What is to be taken back does not stand any more. */
        GONE
    }
}
