package org.downstage.signature;

import java.time.Duration;
import java.util.List;
import org.downstage.crf.FormKey;

/** What became of signing. All forms are signed, or none. */
public sealed interface SignResult {

    /**
     * It is signed.
     *
     * @param signatures the new signatures
     */
    record Signed(List<Signature> signatures) implements SignResult {}

    /** The password is not the signer's; the attempt counts like one at signing in. */
    record WrongPassword() implements SignResult {}

    /**
     * Too many wrong passwords.
     *
     * @param pause how long none is looked at
     */
    record Throttled(Duration pause) implements SignResult {}

    /** No form was named. */
    record NothingToSign() implements SignResult {}

    /**
     * A form stands in the way.
     *
     * @param form which
     * @param why what is wrong with it
     */
    record Refused(FormKey form, Obstacle why) implements SignResult {}

    /** Why a form cannot be signed. The words stand under {@code signature.refused.OBSTACLE}. */
    enum Obstacle {
        /** It was never saved. */
        NOT_STARTED,
        /** Mandatory answers are missing, or it was left incomplete. */
        NOT_COMPLETE,
        /** The signer typed something here and did not save it. */
        UNSAVED,
        /** It was saved since it was on the signer's screen. */
        STALE,
        /** It is locked. */
        LOCKED,
        /** It was declared void. */
        VOID,
        /** The signer has signed this very version with this meaning. */
        SIGNED_ALREADY
    }
}
