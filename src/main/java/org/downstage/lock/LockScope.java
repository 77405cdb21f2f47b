package org.downstage.lock;

import org.downstage.crf.FormKey;

/** What is to be frozen, released, locked or unlocked. */
public sealed interface LockScope {

    /**
     * One form.
     *
     * @param subject the subject id
     * @param form the form
     */
    record OfForm(String subject, FormKey form) implements LockScope {}

    /**
     * A case book: every form of a subject that was saved and is not void.
     *
     * @param subject the subject id
     */
    record OfSubject(String subject) implements LockScope {}

    /**
     * Every case book of a site.
     *
     * @param siteId the site
     */
    record OfSite(int siteId) implements LockScope {}
}
