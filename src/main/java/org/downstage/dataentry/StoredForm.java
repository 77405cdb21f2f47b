package org.downstage.dataentry;

import org.downstage.crf.FormData;

/**
 * A form as the database holds it.
 *
 * @param state where it stands
 * @param data its values
 */
public record StoredForm(FormState state, FormData data) {}
