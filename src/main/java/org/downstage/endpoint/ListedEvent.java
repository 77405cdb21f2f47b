package org.downstage.endpoint;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.CaseBook;
import org.downstage.crf.PartialDate;
import org.downstage.escc.AdverseEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event as the study's listing has it: one line, with its worst grade.
 *
 * @param row the event's row on the form
 * @param term the CTCAE term; empty while none is named
 * @param termOther what was observed, for an "Other, specify"
 * @param soc the term's system organ class; null when the dictionary has no such term
 * @param phase the phase that it is counted to; null while none is named
 * @param worstGrade 1 to 5
 * @param start its first day, as far as it is known
 * @param end its last day, as far as it is known
 * @param ongoing whether it still lasts
 * @param attributions how likely it is due to each treatment, as far as it was judged
 * @param related the treatments that it counts as related to by the study's plan
 * @param serious whether it is serious
 * @param immuneRelated whether it is taken for an effect of immune activation
 * @param actions codes of what was done with each treatment, as far as it is known
 * @param outcome code of its outcome
 */
public record ListedEvent(
        int row,
        String term,
        @Nullable String termOther,
        @Nullable SystemOrganClass soc,
        @Nullable TreatmentPhase phase,
        int worstGrade,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable Boolean ongoing,
        Map<Treatment, Attribution> attributions,
        Set<Treatment> related,
        @Nullable Boolean serious,
        @Nullable Boolean immuneRelated,
        Map<Treatment, String> actions,
        @Nullable String outcome) {

    public ListedEvent {
        attributions = Map.copyOf(attributions);
        related = Set.copyOf(related);
        actions = Map.copyOf(actions);
    }

    /** The events of the subject in the order of their rows; void ones are left out. */
    public static List<ListedEvent> of(CaseBook book, ToxicityPlan plan, Dictionary dictionary) {
        return AdverseEvent.of(book).stream()
                .map(event -> listed(event, plan, dictionary))
                .toList();
    }

    private static ListedEvent listed(
            AdverseEvent event, ToxicityPlan plan, Dictionary dictionary) {
        var row = event.row();
        return new ListedEvent(
                row.number(),
                event.term().orElse(""),
                row.get(AdverseEventsForm.TERM_OTHER).orElse(null),
                event.term().flatMap(dictionary::term).map(Term::soc).orElse(null),
                event.phase().orElse(null),
                event.worstGrade(),
                row.get(AdverseEventsForm.START_DATE).orElse(null),
                row.get(AdverseEventsForm.END_DATE).orElse(null),
                row.get(AdverseEventsForm.ONGOING).orElse(null),
                byTreatment(event::attribution),
                Arrays.stream(Treatment.values())
                        .filter(treatment -> plan.relates(event, treatment))
                        .collect(Collectors.toSet()),
                row.get(AdverseEventsForm.SERIOUS).orElse(null),
                row.get(AdverseEventsForm.IMMUNE_RELATED).orElse(null),
                byTreatment(treatment -> row.get(treatment.action())),
                row.get(AdverseEventsForm.OUTCOME).orElse(null));
    }

    private static <T> Map<Treatment, T> byTreatment(Function<Treatment, Optional<T>> said) {
        var values = new EnumMap<Treatment, T>(Treatment.class);
        for (var treatment : Treatment.values()) {
            said.apply(treatment).ifPresent(value -> values.put(treatment, value));
        }
        return values;
    }
}
