package org.downstage.subject;

import org.downstage.security.ActingAs;
import org.downstage.security.SignedIn;

/** Subjects for tests, enrolled as investigators do it. */
public final class Enrolment {

    private Enrolment() {}

    /** Enrols under the proposed key at the investigator's own site; gives that key. */
    public static String by(SignedIn investigator, SubjectService subjects) {
        return at(investigator.siteIds().iterator().next(), investigator, subjects);
    }

    /** Enrols under the proposed key at one of the investigator's sites; gives that key. */
    public static String at(int site, SignedIn investigator, SubjectService subjects) {
        return ActingAs.call(
                investigator,
                () -> {
                    var result = subjects.enrol(site, subjects.proposeKey(site));
                    return ((EnrolResult.Enrolled) result).subject().key();
                });
    }
}
