package org.downstage.security;

import org.downstage.base.NotThere;

/**
 * There is no such record for this account. Thrown alike for what does not exist and for what the
 * account may not see, so that a forged id learns nothing.
 */
public final class RecordNotFoundException extends RuntimeException implements NotThere {

    private static final long serialVersionUID = 1;

    private RecordNotFoundException() {
        super("No such record, or none that this account may see");
    }

    /** The one kind there is: it names nothing on purpose. */
    public static RecordNotFoundException create() {
        return new RecordNotFoundException();
    }
}
