package org.downstage.signature;

import java.util.Map;
import org.downstage.crf.FormKey;

/**
 * What somebody wants to sign.
 *
 * @param subject the subject id
 * @param versions the forms, each in the version that was on screen
 * @param meaning what the signature is to say
 * @param password the signer's own, typed again
 */
public record SignRequest(
        String subject, Map<FormKey, Integer> versions, SignatureMeaning meaning, String password) {

    public SignRequest {
        versions = Map.copyOf(versions);
    }

    /** Without the password, which no log is to hold. */
    @Override
    public String toString() {
        return "SignRequest[" + subject + ", " + versions + ", " + meaning + "]";
    }
}
