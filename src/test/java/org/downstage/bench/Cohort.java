package org.downstage.bench;

import java.util.List;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;

/**
 * A generated study.
 *
 * @param investigators one for each site
 * @param principalInvestigator sees all of it
 * @param subjects all subjects, site by site
 */
record Cohort(
        List<SignedIn> investigators, SignedIn principalInvestigator, List<Subject> subjects) {

    /** The investigator of the subject's site. */
    SignedIn investigatorOf(Subject subject) {
        return investigators.stream()
                .filter(account -> account.siteIds().contains(subject.siteId()))
                .findFirst()
                .orElseThrow();
    }
}
