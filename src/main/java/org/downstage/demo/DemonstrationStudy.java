package org.downstage.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.downstage.account.DemonstrationPeople;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.security.ActingAs;
import org.downstage.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters the demonstration study at the first start, before the portal reports ready: each form as
 * a save by the investigator of the subject's site, through the path that everybody uses. What is
 * entered stays as it is; a start that was interrupted is taken up where it stopped.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationStudy.ORDER)
public class DemonstrationStudy implements DemonstrationPart {

    /** Its place among the parts. */
    static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");

    /** Subjects between two lines on the console. */
    private static final int STEP = 5;

    private final CohortRepository cohort;
    private final DemonstrationPeople people;
    private final CaseEntry entry;
    private final Clock clock;

    DemonstrationStudy(
            CohortRepository cohort, DemonstrationPeople people, CaseEntry entry, Clock clock) {
        this.cohort = cohort;
        this.people = people;
        this.entry = entry;
        this.clock = clock;
    }

    /** Enters the subjects who are not there yet, or not wholly; without any, does nothing. */
    @Override
    public void load() {
        var entered = cohort.subjectsWith(AdverseEventsForm.OID);
        var missing =
                DemonstrationSubject.all().stream()
                        .filter(subject -> !entered.contains(subject.id()))
                        .toList();
        for (var i = 0; i < missing.size(); i++) {
            if (i % STEP == 0) {
                LOG.info(
                        "Entering the demonstration study: {} of {} subjects left",
                        missing.size() - i,
                        missing.size());
            }
            enter(missing.get(i));
        }
    }

    private void enter(DemonstrationSubject subject) {
        var investigator = people.investigatorOf(subject.siteCode());
        if (investigator.role() != Role.INVESTIGATOR || investigator.siteIds().size() != 1) {
            LOG.warn("{} is not entered: {} changed", subject.id(), investigator.username());
            return;
        }
        var siteId = investigator.siteIds().iterator().next();
        var story = CaseStory.of(subject, LocalDate.now(clock));
        ActingAs.run(investigator, () -> entry.enter(subject, story, siteId));
    }
}
