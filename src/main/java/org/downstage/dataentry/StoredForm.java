package org.downstage.dataentry;

import java.util.Set;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;

/**
 * A form as the database holds it.
 *
 * @param state where it stands
 * @param data its values
 * @param verified the places whose value is source-verified as it stands
 */
public record StoredForm(FormState state, FormData data, Set<ItemPath> verified) {

    public StoredForm {
        verified = Set.copyOf(verified);
    }

    /** A form of which nothing is verified. */
    StoredForm(FormState state, FormData data) {
        this(state, data, Set.of());
    }
}
