package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.adverseevent.ToxicityCut;
import org.downstage.cohort.CohortSnapshot;
import org.downstage.cohort.EventMark;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Selection;
import org.downstage.escc.ToxicityPlan;

/** Counts subjects by their worst grade of each term and of each group of terms, in one pass. */
final class ToxicityCount {

    private static final int GRADES = 6;

    private final CohortSnapshot snapshot;
    private final ToxicityCut cut;
    private final int[][] ofTerms;
    private final int[][] ofGroups;
    private final int[][] groupsOfTerm;
    private final int[] worst;
    private final int[] worstOfGroup;
    private int assessed;

    private ToxicityCount(CohortSnapshot snapshot, ToxicityCut cut, ToxicityPlan plan) {
        var terms = snapshot.terms();
        this.snapshot = snapshot;
        this.cut = cut;
        this.ofTerms = new int[terms.size()][GRADES];
        this.ofGroups = new int[plan.groups().size()][GRADES];
        this.groupsOfTerm = new int[terms.size()][];
        this.worst = new int[terms.size()];
        this.worstOfGroup = new int[plan.groups().size()];
        for (var term = 0; term < terms.size(); term++) {
            groupsOfTerm[term] = groups(terms.get(term), plan);
        }
    }

    private static int[] groups(String term, ToxicityPlan plan) {
        return IntStream.range(0, plan.groups().size())
                .filter(group -> plan.groups().get(group).terms().contains(term))
                .toArray();
    }

    static ToxicityCount of(Selection selection, ToxicityCut cut, ToxicityPlan plan) {
        var count = new ToxicityCount(selection.snapshot(), cut, plan);
        var grades = selection.snapshot().column(Feature.AE_GRADE).values();
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            count.assessed += grades[row] == 0 ? 0 : 1;
            count.add(count.snapshot.events(row));
        }
        return count;
    }

    private void add(int[] events) {
        for (var event : events) {
            if (EventMark.isWithin(event, cut)) {
                var term = EventMark.term(event);
                worst[term] = Math.max(worst[term], EventMark.grade(event));
            }
        }
        for (var event : events) {
            var term = EventMark.term(event);
            if (worst[term] > 0) {
                ofTerms[term][worst[term]]++;
                for (var group : groupsOfTerm[term]) {
                    worstOfGroup[group] = Math.max(worstOfGroup[group], worst[term]);
                }
                worst[term] = 0;
            }
        }
        for (var group = 0; group < worstOfGroup.length; group++) {
            ofGroups[group][worstOfGroup[group]]++;
            worstOfGroup[group] = 0;
        }
    }

    /** Which events count. */
    ToxicityCut cut() {
        return cut;
    }

    /** Subjects of whom any adverse event was assessed. */
    int assessed() {
        return assessed;
    }

    /** Subjects by worst grade of the term at this place; those without an event are not in it. */
    int[] term(int term) {
        return ofTerms[term];
    }

    /** Subjects by worst grade of the plan's group at this place. */
    int[] group(int group) {
        return ofGroups[group];
    }

    /** The places of the terms with an event, those of most subjects first. */
    List<Integer> byFrequency() {
        return IntStream.range(0, ofTerms.length)
                .filter(term -> subjects(term) > 0)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(this::subjects)
                                .reversed()
                                .thenComparing(term -> snapshot.terms().get(term)))
                .toList();
    }

    /** Subjects with any grade of the term at this place. */
    int subjects(int term) {
        return Arrays.stream(ofTerms[term]).skip(1).sum();
    }
}
