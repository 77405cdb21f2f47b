package org.downstage.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.downstage.crf.FormKey;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.EligibilityForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.TumourForm;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the monitor of the demonstration study has verified so far: at her two sites the forms of
 * the beginning wholly, those of treatment and surgery in part, the last subjects not at all.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationStudy.ORDER + 110)
class DemonstrationVerification implements DemonstrationPart {

    private static final List<String> SITES = List.of("S1", "S2");

    private static final List<String> WHOLLY =
            List.of(EligibilityForm.OID, BaselineForm.OID, TumourForm.OID, NictForm.OID);

    private static final List<String> IN_PART =
            List.of(RadiotherapyForm.OID, SurgeryForm.OID, PathologyForm.OID);

    /** Subjects that were not visited yet. */
    private static final Set<String> UNSEEN = Set.of("S1-09", "S1-10", "S2-14", "S2-15");

    /** One value in so many is left for another day. */
    private static final int LATER = 3;

    private final MonitorVisit monitor;
    private final CohortRepository cohort;

    DemonstrationVerification(MonitorVisit monitor, CohortRepository cohort) {
        this.monitor = monitor;
        this.cohort = cohort;
    }

    /** Verifies what of it is not verified yet; a start that finds any of it leaves all. */
    @Override
    public void load() {
        var entered = cohort.subjectsWith(PathologyForm.OID);
        var first = DemonstrationSubject.all().getFirst().id();
        if (cohort.isVerified(first, EligibilityForm.OID)) {
            return;
        }
        DemonstrationSubject.all().stream()
                .filter(subject -> SITES.contains(subject.siteCode()))
                .map(DemonstrationSubject::id)
                .filter(entered::contains)
                .filter(subject -> !UNSEEN.contains(subject))
                .sorted(Comparator.reverseOrder())
                .forEach(this::visit);
    }

    private void visit(String subject) {
        // The first form comes last, so that an interrupted visit is taken up again.
        IN_PART.forEach(form -> monitor.verify(subject, FormKey.of(form), LATER, Set.of()));
        WHOLLY.reversed().forEach(form -> monitor.verify(subject, FormKey.of(form), 0, Set.of()));
    }
}
