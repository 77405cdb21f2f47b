package org.downstage.demo;

import static org.downstage.escc.FollowUpForm.DEATH_CAUSE;
import static org.downstage.escc.FollowUpForm.DEATH_DATE;
import static org.downstage.escc.FollowUpForm.DISEASE_ASSESS_DATE;
import static org.downstage.escc.FollowUpForm.DISTANT_SITE;
import static org.downstage.escc.FollowUpForm.DISTANT_SITES;
import static org.downstage.escc.FollowUpForm.LAST_CONTACT_DATE;
import static org.downstage.escc.FollowUpForm.LOCAL_SITE;
import static org.downstage.escc.FollowUpForm.LOCAL_SITES;
import static org.downstage.escc.FollowUpForm.NEXT_VISIT_DATE;
import static org.downstage.escc.FollowUpForm.RECURRENCE;
import static org.downstage.escc.FollowUpForm.RECURRENCE_DATE;
import static org.downstage.escc.FollowUpForm.RECURRENCE_METHOD;
import static org.downstage.escc.FollowUpForm.RECURRENCE_PROOF;
import static org.downstage.escc.FollowUpForm.RECURRENCE_SITE;
import static org.downstage.escc.FollowUpForm.RECURRENCE_SITES;
import static org.downstage.escc.FollowUpForm.VISIT_DATE;
import static org.downstage.escc.FollowUpForm.VITAL_STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.escc.FollowUpForm;

/** Follow-up from the third month after surgery until today, death or loss of the subject. */
final class FollowUpData {

    /** Days between a scan that finds a recurrence and the visit that records it. */
    private static final int DAYS_TO_REPORT = 5;

    /** Nobody sees a subject again so soon after a recurrence or so close to the end. */
    private static final int QUIET_DAYS = 30;

    /** Their last visit was missed, so it is overdue. */
    private static final Set<String> MISSED = Set.of("S1-09", "S2-14", "S3-16");

    private final DemonstrationSubject subject;
    private final Outcome outcome;
    private final List<FormData> visits = new ArrayList<>();

    private FollowUpData(DemonstrationSubject subject) {
        this.subject = subject;
        this.outcome = Outcome.of(subject);
    }

    /** The visits before today, in their order. */
    static List<FormData> of(DemonstrationSubject subject, LocalDate today) {
        var data = new FollowUpData(subject);
        data.seeUntil(data.outcome.end(today));
        data.endBy(today);
        return List.copyOf(data.visits);
    }

    private void seeUntil(LocalDate end) {
        var days = VisitPlan.days(subject).stream().filter(day -> day.isBefore(end)).toList();
        var kept =
                days.stream()
                        .filter(day ->
                                outcome.death().isEmpty()
                                        || day.isBefore(end.minusDays(QUIET_DAYS)))
                        .filter(day -> !isNearRecurrence(day))
                        .toList();
        var seen = new ArrayList<>(kept);
        if (MISSED.contains(subject.id())) {
            seen.removeLast();
        }
        outcome.recurrence()
                .map(found -> found.plusDays(DAYS_TO_REPORT))
                .filter(day -> day.isBefore(end))
                .ifPresent(seen::add);
        seen.stream().sorted().forEach(this::see);
    }

    private boolean isNearRecurrence(LocalDate day) {
        return outcome.recurrence()
                .filter(found -> day.isAfter(found.minusDays(QUIET_DAYS)))
                .filter(found -> day.isBefore(found.plusDays(QUIET_DAYS)))
                .isPresent();
    }

    private void see(LocalDate day) {
        var found = outcome.recurrence().filter(scan -> scan.plusDays(DAYS_TO_REPORT).equals(day));
        var assessed = found.orElseGet(() -> Course.workday(day.minusDays(3)));
        visits.add(
                contact(day, "ALIVE", day, assessed)
                        .with(NEXT_VISIT_DATE, VisitPlan.next(subject, day)));
    }

    private void endBy(LocalDate today) {
        var last = visits.getLast();
        var assessed = last.get(DISEASE_ASSESS_DATE).orElseThrow();
        outcome.death()
                .filter(day -> day.isBefore(today))
                .ifPresent(day ->
                        visits.add(
                                contact(Course.workday(day.plusDays(9)), "DEAD", day, assessed)
                                        .with(DEATH_DATE, day)
                                        .with(DEATH_CAUSE, subject.plan().text("cause"))));
        outcome.lost()
                .filter(day -> day.isBefore(today))
                .ifPresent(day ->
                        visits.add(
                                contact(
                                        day,
                                        "LOST",
                                        last.get(LAST_CONTACT_DATE).orElseThrow(),
                                        assessed)));
    }

    private FormData contact(
            LocalDate day, String status, LocalDate lastContact, LocalDate assessed) {
        var form =
                FormData.empty(new FormKey(FollowUpForm.OID, visits.size() + 1))
                        .with(VISIT_DATE, day)
                        .with(VITAL_STATUS, status)
                        .with(LAST_CONTACT_DATE, lastContact)
                        .with(DISEASE_ASSESS_DATE, assessed)
                        .with(RECURRENCE, outcome.hasRecurredBy(assessed));
        return outcome.hasRecurredBy(assessed) ? recurrence(form) : form;
    }

    private FormData recurrence(FormData form) {
        var sites = CodeSet.of(RECURRENCE_SITE, subject.plan().several("sites"));
        var told =
                form.with(RECURRENCE_DATE, outcome.recurrence().orElseThrow())
                        .with(RECURRENCE_SITES, sites)
                        .with(RECURRENCE_METHOD, CodeSet.of(RECURRENCE_PROOF, proof(sites)));
        var organs = subject.plan().optional("organs");
        if (sites.contains("DISTANT")) {
            return told.with(DISTANT_SITES, CodeSet.of(DISTANT_SITE, organs.stream().toList()));
        }
        return sites.contains("LOCAL")
                ? told.with(LOCAL_SITES, CodeSet.of(LOCAL_SITE, organs.stream().toList()))
                : told;
    }

    private static List<String> proof(CodeSet sites) {
        return sites.contains("LOCAL") ? List.of("IMAGING", "BIOPSY") : List.of("IMAGING");
    }
}
