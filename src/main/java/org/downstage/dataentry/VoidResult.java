package org.downstage.dataentry;

import java.util.List;
import org.downstage.crf.Finding;

/** What became of declaring a form void. All but {@link Done} leave everything as it was. */
public sealed interface VoidResult {

    /**
     * It is void now.
     *
     * @param form as it stands
     */
    record Done(VoidedForm form) implements VoidResult {}

    /**
     * The reason is blank or too long.
     *
     * @param longest how many characters it may have
     */
    record ReasonNeeded(int longest) implements VoidResult {}

    /**
     * Without the form, the rest of the case book would contradict itself.
     *
     * @param findings the hard findings that would arise
     */
    record Refused(List<Finding> findings) implements VoidResult {}

    /**
     * Somebody else saved the form in the meantime.
     *
     * @param theirs the form as it stands now
     */
    record Stale(StoredForm theirs) implements VoidResult {}

    /**
     * The form is signed, frozen or locked.
     *
     * @param state where it stands
     */
    record Closed(FormState state) implements VoidResult {}

    /**
     * Somebody was quicker.
     *
     * @param form as it stands
     */
    record AlreadyVoid(VoidedForm form) implements VoidResult {}
}
