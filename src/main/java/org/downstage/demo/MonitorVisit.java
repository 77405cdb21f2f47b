package org.downstage.demo;

import java.util.List;
import java.util.Set;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.VerificationAnswer;
import org.downstage.dataentry.VerificationService;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.ActingAs;
import org.downstage.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Compares forms with their source as the monitor of the demonstration study, form by form. */
@Component
@Profile("demonstration")
class MonitorVisit {

    private static final Logger LOG = LoggerFactory.getLogger(MonitorVisit.class);

    /** What the interim sheet did not show well enough to be verified. */
    private static final Set<String> UNCLEAR = Set.of(RadiotherapyForm.RT_END.oid());

    private final VerificationService verification;
    private final DemonstrationPeople people;

    MonitorVisit(VerificationService verification, DemonstrationPeople people) {
        this.verification = verification;
        this.people = people;
    }

    /** Verifies a form before it is corrected, all but what its source left unclear. */
    void beforeCorrection(String subject, FormKey form) {
        verify(subject, form, 0, UNCLEAR);
    }

    /**
     * Verifies what is due of a form and was never verified.
     *
     * @param later one value in so many is left for another day; 0 for none
     * @param unclear items that are left too
     */
    void verify(String subject, FormKey form, int later, Set<String> unclear) {
        var monitor = people.person("zhao.lin");
        if (monitor.role() != Role.MONITOR) {
            LOG.warn("{} is not verified: {} changed", subject, monitor.username());
            return;
        }
        ActingAs.run(
                monitor,
                () -> {
                    var found = verification.open(subject, form);
                    var seen = seen(found, later, unclear);
                    if (!seen.isEmpty()
                            && !(verification.verify(subject, form, seen)
                                    instanceof VerificationAnswer.Done)) {
                        LOG.warn("{} is not verified in {}", subject, form);
                    }
                });
    }

    private static List<Compared> seen(FormInHand form, int later, Set<String> unclear) {
        var due =
                form.stand().due().stream()
                        .filter(form.stand()::isLeft)
                        .filter(path -> form.stand().at(path).isEmpty())
                        .filter(path -> !unclear.contains(path.item()))
                        .toList();
        var today = later == 0 ? due.size() : due.size() - due.size() / later;
        return due.subList(0, today).stream()
                .map((ItemPath path) -> new Compared(path, form.value(path)))
                .toList();
    }
}
