package org.downstage.adverseevent;

import org.downstage.endpoint.ListedEvent;

/**
 * An adverse event of a subject in the listing; also a place in every order of it.
 *
 * @param subject the subject id
 * @param subjectId key of the subject
 * @param subjectOrder the place of the subject among all
 * @param siteId key of the site
 * @param event the event
 */
public record EventRow(
        String subject, long subjectId, int subjectOrder, int siteId, ListedEvent event) {

    /** The site's code, which subject ids begin with. */
    public String siteCode() {
        return subject.substring(0, subject.indexOf('-'));
    }
}
