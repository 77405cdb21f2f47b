package org.downstage.cohort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.downstage.adverseevent.ToxicityCut;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;

/**
 * Subjects whose worst grade of an adverse event is this one, as a bar of toxicity counts them.
 *
 * @param grade 1 to 5; 0 for any of them
 * @param cut which events count
 * @param term the CTCAE term, or the code of a group of the study's plan
 */
public record EventCondition(int grade, ToxicityCut cut, String term) {

    private static final String ANY = "any";
    private static final Pattern TEXT =
            Pattern.compile("(any|[1-5]):([a-z-]{1,20}):([a-z-]{1,20}):(.{1,120})");

    /** As an address carries it, such as {@code 3:rt:any:Anemia}. */
    public String text() {
        return "%s:%s:%s:%s"
                .formatted(
                        grade == 0 ? ANY : String.valueOf(grade),
                        name(cut.related() == null ? ANY : cut.related().name()),
                        name(cut.phase() == null ? ANY : cut.phase().name()),
                        term);
    }

    /** What such a text says; nothing if it is none. */
    static Optional<EventCondition> parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var related = named(Treatment.values(), parts.group(2));
        var phase = named(TreatmentPhase.values(), parts.group(3));
        if ((related.isEmpty() && !parts.group(2).equals(ANY))
                || (phase.isEmpty() && !parts.group(3).equals(ANY))) {
            return Optional.empty();
        }
        return Optional.of(
                new EventCondition(
                        parts.group(1).equals(ANY) ? 0 : Integer.parseInt(parts.group(1)),
                        new ToxicityCut(phase.orElse(null), related.orElse(null)),
                        parts.group(4)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Arrays.stream(values).filter(one -> name(one.name()).equals(text)).findFirst();
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the subject in a row of the snapshot has it. */
    IntPredicate in(CohortSnapshot snapshot, ToxicityPlan plan) {
        var terms = plan.group(term).map(ToxicityPlan.Group::terms).orElseGet(() -> Set.of(term));
        var wanted = new boolean[snapshot.terms().size()];
        for (var place = 0; place < wanted.length; place++) {
            wanted[place] = terms.contains(snapshot.terms().get(place));
        }
        return row -> {
            var worst = 0;
            for (var event : snapshot.events(row)) {
                if (wanted[EventMark.term(event)] && EventMark.isWithin(event, cut)) {
                    worst = Math.max(worst, EventMark.grade(event));
                }
            }
            return grade == 0 ? worst > 0 : worst == grade;
        };
    }
}
