package org.downstage.lock;

import org.downstage.dataentry.FormStatus;

/** What became of it. All but {@link Done} leave every form as it was. */
public sealed interface LockResult {

    /**
     * It is done.
     *
     * @param forms how many forms it was done to
     */
    record Done(int forms) implements LockResult {}

    /**
     * The checklist was not acknowledged, or is another by now.
     *
     * @param now as it is
     */
    record Acknowledge(Checklist now) implements LockResult {}

    /**
     * The reason is missing or too long.
     *
     * @param longest most characters
     */
    record ReasonNeeded(int longest) implements LockResult {}

    /**
     * The ladder has no such step from where the form stands.
     *
     * @param status where it stands
     * @param frozen whether it is frozen
     */
    record NotFromHere(FormStatus status, boolean frozen) implements LockResult {}

    /** No form in the scope is at a step from which the act is allowed. */
    record NothingToDo() implements LockResult {}
}
