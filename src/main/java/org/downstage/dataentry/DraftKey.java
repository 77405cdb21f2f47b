package org.downstage.dataentry;

import org.downstage.crf.FormKey;

/** Whose draft of which form. */
record DraftKey(long accountId, long subjectId, FormKey form) {}
