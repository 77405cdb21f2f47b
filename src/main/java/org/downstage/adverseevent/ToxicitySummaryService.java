package org.downstage.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Toxicity in figures, for charts and tables, over the subjects of the account's sites. A subject
 * counts once in each figure, by its worst grade. Related to a treatment is what {@link
 * ToxicityPlan#relatedFrom()} says.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@Transactional(readOnly = true)
public class ToxicitySummaryService {

    private static final int[] NOBODY = new int[6];

    private final ToxicityRepository toxicity;
    private final ToxicityPlan plan;
    private final CurrentAccount account;

    ToxicitySummaryService(ToxicityRepository toxicity, ToxicityPlan plan, CurrentAccount account) {
        this.toxicity = toxicity;
        this.plan = plan;
        this.account = account;
    }

    /**
     * Each subject's worst grade of each term that it has an event of, in the order of subjects.
     */
    public List<SubjectGrade> subjects(ToxicityCut cut) {
        return toxicity.ofSubjects(scope(), cut);
    }

    /**
     * Worst grades of each term that anybody was assessed for, the most frequent first. A subject
     * is assessed when its form says a grade of the term, 0 included, in the cut's phase.
     */
    public List<GradeCounts<String>> byTerm(ToxicityCut cut) {
        var scope = scope();
        var enrolled = toxicity.enrolled(scope);
        var worst = toxicity.byTerm(scope, cut);
        return toxicity.assessedByTerm(scope, cut).entrySet().stream()
                .map(term ->
                        GradeCounts.of(
                                term.getKey(),
                                worst.getOrDefault(term.getKey(), NOBODY),
                                term.getValue(),
                                enrolled))
                .sorted(
                        Comparator.<GradeCounts<String>>comparingInt(GradeCounts::anyGrade)
                                .reversed()
                                .thenComparing(GradeCounts::of))
                .toList();
    }

    /** Worst grades of each organ class with an event; assessed is who was for any term. */
    public List<GradeCounts<SystemOrganClass>> bySoc(ToxicityCut cut) {
        var scope = scope();
        var enrolled = toxicity.enrolled(scope);
        var assessed = toxicity.assessed(scope).in(cut);
        var worst = toxicity.bySoc(scope, cut);
        return Arrays.stream(SystemOrganClass.values())
                .filter(soc -> worst.containsKey(soc.name()))
                .map(soc ->
                        GradeCounts.of(
                                soc, worst.getOrDefault(soc.name(), NOBODY), assessed, enrolled))
                .toList();
    }

    /**
     * Worst grades in each phase; assessed is who was for any term in the phase.
     *
     * @param related only events related to this treatment; null for all
     */
    public List<GradeCounts<TreatmentPhase>> byPhase(@Nullable Treatment related) {
        var scope = scope();
        var enrolled = toxicity.enrolled(scope);
        var assessed = toxicity.assessed(scope);
        var worst = toxicity.byPhase(scope, new ToxicityCut(null, related));
        return Arrays.stream(TreatmentPhase.values())
                .map(phase ->
                        GradeCounts.of(
                                phase,
                                worst.getOrDefault(EventFilterRepository.number(phase), NOBODY),
                                assessed.in(new ToxicityCut(phase, related)),
                                enrolled))
                .toList();
    }

    /**
     * Worst grades of the events related to each treatment; assessed is who was for any term.
     *
     * @param phase only events of this phase; null for the whole course
     */
    public List<GradeCounts<Treatment>> byTreatment(@Nullable TreatmentPhase phase) {
        var scope = scope();
        var enrolled = toxicity.enrolled(scope);
        var assessed = toxicity.assessed(scope).in(new ToxicityCut(phase, null));
        return Arrays.stream(Treatment.values())
                .map(treatment ->
                        GradeCounts.of(
                                treatment,
                                toxicity.overall(scope, new ToxicityCut(phase, treatment)),
                                assessed,
                                enrolled))
                .toList();
    }

    /** The study's groups; assessed is who was for any of a group's terms, in the phase. */
    public List<GroupToxicity> groups() {
        var scope = scope();
        var enrolled = toxicity.enrolled(scope);
        return plan.groups().stream().map(group -> group(group, scope, enrolled)).toList();
    }

    private GroupToxicity group(ToxicityPlan.Group group, EventScope scope, int enrolled) {
        var worst = toxicity.byCut(scope, group.terms());
        var assessed = toxicity.assessed(scope, group.terms());
        return new GroupToxicity(
                group,
                cuts().map(cut ->
                                GradeCounts.of(
                                        cut,
                                        worst.getOrDefault(cut, NOBODY),
                                        assessed.in(cut),
                                        enrolled))
                        .toList());
    }

    private static Stream<ToxicityCut> cuts() {
        return withNone(TreatmentPhase.values())
                .flatMap(phase ->
                        withNone(Treatment.values())
                                .map(treatment ->
                                        new ToxicityCut(
                                                phase.orElse(null), treatment.orElse(null))));
    }

    private static <E> Stream<Optional<E>> withNone(E[] values) {
        return Stream.concat(Stream.of(Optional.empty()), Arrays.stream(values).map(Optional::of));
    }

    private EventScope scope() {
        return EventScope.of(account.require());
    }
}
