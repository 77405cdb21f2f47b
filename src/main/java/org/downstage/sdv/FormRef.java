package org.downstage.sdv;

import org.downstage.crf.FormKey;
import org.downstage.subject.Subject;

/**
 * One stored form of a subject.
 *
 * @param subject whose form
 * @param formId key of its record
 * @param key which form
 */
public record FormRef(Subject subject, long formId, FormKey key) {}
