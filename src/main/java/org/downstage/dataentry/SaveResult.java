package org.downstage.dataentry;

import java.util.List;
import org.downstage.crf.Finding;
import org.downstage.crf.ItemPath;

/** What became of a save. All but {@link Saved} leave the record and the draft as they were. */
public sealed interface SaveResult {

    /**
     * It is a record now.
     *
     * @param state where the form stands
     * @param changes how many values differ from before
     */
    record Saved(FormState state, int changes) implements SaveResult {}

    /**
     * Something cannot be right.
     *
     * @param findings what, hard findings only; some may stand on other forms that this save would
     *     contradict
     */
    record Refused(List<Finding> findings) implements SaveResult {}

    /**
     * Something is unlikely and not explained yet.
     *
     * @param findings what
     */
    record ExplanationNeeded(List<Finding> findings) implements SaveResult {}

    /**
     * Committed values change and nobody said why.
     *
     * @param paths the items, and the voided rows by group OID
     */
    record ReasonNeeded(List<ItemPath> paths) implements SaveResult {}

    /**
     * Somebody else saved the form in the meantime.
     *
     * @param theirs the form as it stands now
     */
    record Stale(StoredForm theirs) implements SaveResult {}

    /**
     * The form is frozen or locked.
     *
     * @param state where it stands
     */
    record Closed(FormState state) implements SaveResult {}

    /**
     * Somebody declared the form void in the meantime.
     *
     * @param form as it stands
     */
    record Voided(VoidedForm form) implements SaveResult {}
}
