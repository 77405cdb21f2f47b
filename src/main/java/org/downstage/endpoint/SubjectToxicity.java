package org.downstage.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.downstage.crf.CaseBook;
import org.downstage.crf.Row;
import org.downstage.escc.AdverseEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * One subject's worst grades of adverse events, over all phases. Three things are kept apart: null
 * when nothing was assessed, 0 when something was and no event counts, 1 to 5 otherwise. A term
 * that is not documented was not assessed.
 *
 * <p>Related to radiotherapy is an event whose attribution to radiotherapy is {@link
 * ToxicityPlan#relatedFrom()} or stronger, in whatever phase it began. One that nobody judged is
 * not related.
 *
 * @param worst of all terms
 * @param groups by the code of the plan's group
 * @param assessed the terms of the plan's watch list that were assessed in any phase
 */
public record SubjectToxicity(
        @Nullable Integer worst, Map<String, Grades> groups, Set<String> assessed) {

    /** Nothing was assessed. */
    private static final Grades UNKNOWN = new Grades(null, null);

    public SubjectToxicity {
        groups = Map.copyOf(groups);
        assessed = Set.copyOf(assessed);
    }

    /**
     * Worst grades of terms that are counted together.
     *
     * @param any of any event
     * @param relatedToRt of the events that are related to radiotherapy
     */
    public record Grades(@Nullable Integer any, @Nullable Integer relatedToRt) {}

    /** The worst grades by the plan's groups. */
    public static SubjectToxicity of(CaseBook book, ToxicityPlan plan) {
        var assessed =
                book.form(AdverseEventsForm.OID).rows(AdverseEventsForm.EVENT_ROWS).stream()
                        .filter(row -> row.get(AdverseEventsForm.GRADE).isPresent())
                        .toList();
        var events = AdverseEvent.of(book);
        return new SubjectToxicity(
                worst(assessed, events, event -> true),
                plan.groups().stream()
                        .collect(
                                Collectors.toMap(
                                        ToxicityPlan.Group::code,
                                        group -> grades(assessed, events, group, plan))),
                assessed.stream()
                        .flatMap(row -> row.get(AdverseEventsForm.TERM).stream())
                        .filter(plan.watchList()::contains)
                        .collect(Collectors.toSet()));
    }

    private static Grades grades(
            List<Row> assessed,
            List<AdverseEvent> events,
            ToxicityPlan.Group group,
            ToxicityPlan plan) {
        var rows =
                assessed.stream()
                        .filter(row ->
                                row.get(AdverseEventsForm.TERM)
                                        .filter(group.terms()::contains)
                                        .isPresent())
                        .toList();
        var members =
                events.stream()
                        .filter(event -> event.term().filter(group.terms()::contains).isPresent())
                        .toList();
        return new Grades(
                worst(rows, members, event -> true),
                worst(rows, members, event -> plan.relates(event, Treatment.RT)));
    }

    private static @Nullable Integer worst(
            List<Row> assessed, List<AdverseEvent> events, Predicate<AdverseEvent> counts) {
        return assessed.isEmpty()
                ? null
                : events.stream().filter(counts).mapToInt(AdverseEvent::worstGrade).max().orElse(0);
    }

    /** The worst grades of a group; unknown for one that the plan does not have. */
    public Grades group(String code) {
        return groups.getOrDefault(code, UNKNOWN);
    }
}
