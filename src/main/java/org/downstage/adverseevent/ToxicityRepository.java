package org.downstage.adverseevent;

import static org.downstage.jooq.Tables.ADVERSE_EVENT;
import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.jooq.tables.AdverseEventListing;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Counts subjects by their worst grades in the listing, and those who were assessed on the form.
 */
@Repository
class ToxicityRepository {

    private static final AdverseEventListing L = ADVERSE_EVENT_LISTING;
    private static final int GRADES = 6;
    private static final String WHOLE_COURSE = "";

    private final DSLContext db;

    ToxicityRepository(DSLContext db) {
        this.db = db;
    }

    int enrolled(EventScope scope) {
        return db.fetchCount(SUBJECT, atSites(scope));
    }

    /** Subjects by worst grade, for each value of the column. */
    <K> Map<K, int[]> byWorst(EventScope scope, ToxicityCut cut, Field<K> key) {
        var worst = max(L.WORST_GRADE).as("worst");
        var of = key.as("of_key");
        var ofSubjects =
                select(of, worst)
                        .from(L)
                        .where(counted(scope, cut))
                        .groupBy(L.SUBJECT_ID, of)
                        .asTable("of_subjects");
        var counts = new LinkedHashMap<K, int[]>();
        db.select(ofSubjects.field(of), ofSubjects.field(worst), count())
                .from(ofSubjects)
                .groupBy(ofSubjects.field(of), ofSubjects.field(worst))
                .forEach(row ->
                        counts.computeIfAbsent(row.value1(), none -> new int[GRADES])[
                                        row.value2()] =
                                row.value3());
        return counts;
    }

    Map<String, int[]> byTerm(EventScope scope, ToxicityCut cut) {
        return byWorst(scope, cut, L.TERM);
    }

    Map<String, int[]> bySoc(EventScope scope, ToxicityCut cut) {
        return byWorst(scope, cut, L.SOC);
    }

    /** By the listing's number of the phase. */
    Map<Short, int[]> byPhase(EventScope scope, ToxicityCut cut) {
        return byWorst(scope, cut, L.PHASE);
    }

    /** Subjects by their worst grade of all terms. */
    int[] overall(EventScope scope, ToxicityCut cut) {
        return byWorst(scope, cut, inline("")).getOrDefault("", new int[GRADES]);
    }

    /** The worst grade of each term of each subject, subject by subject. */
    List<SubjectGrade> ofSubjects(EventScope scope, ToxicityCut cut) {
        return db.select(L.SUBJECT_KEY, L.TERM, L.SOC, max(L.WORST_GRADE))
                .from(L)
                .where(counted(scope, cut))
                .groupBy(L.SUBJECT_ORDER, L.SUBJECT_KEY, L.TERM, L.SOC)
                .orderBy(L.SUBJECT_ORDER, L.SUBJECT_KEY, L.TERM)
                .fetch(
                        Records.mapping((subject, term, soc, worst) ->
                                new SubjectGrade(subject, term, soc(soc), worst)));
    }

    /**
     * Subjects by their worst grade of these terms, for each cut that has any: the phases and the
     * whole course, all events and those related to each treatment. Two statements.
     */
    Map<ToxicityCut, int[]> byCut(EventScope scope, Collection<String> terms) {
        var counts = new HashMap<ToxicityCut, int[]>();
        addCounts(scope, terms, L.PHASE, counts);
        addCounts(scope, terms, inline((short) 0), counts);
        return counts;
    }

    private void addCounts(
            EventScope scope,
            Collection<String> terms,
            Field<Short> phase,
            Map<ToxicityCut, int[]> counts) {
        var named = phase.as("of_phase");
        var worst = new ArrayList<Field<Short>>();
        worst.add(max(L.WORST_GRADE).as("of_any"));
        var treatments = List.of(Treatment.values());
        for (var treatment : treatments) {
            worst.add(
                    max(when(EventFilterRepository.related(treatment), L.WORST_GRADE)
                                    .otherwise(inline((short) 0)))
                            .as("of_" + treatment));
        }
        var ofSubjects =
                select(named)
                        .select(worst)
                        .from(L)
                        .where(EventFilterRepository.visible(scope))
                        .and(L.TERM.in(terms))
                        .groupBy(L.SUBJECT_ID, named)
                        .asTable("of_subjects");
        var columns = worst.stream().map(ofSubjects::field).toList();
        var subjects = count().as("subjects");
        db.select(columns)
                .select(ofSubjects.field(named), subjects)
                .from(ofSubjects)
                .groupBy(ofSubjects.fields())
                .forEach(row -> {
                    var at = TreatmentPhase.at(row.get(named)).orElse(null);
                    var number = row.get(subjects);
                    add(counts, new ToxicityCut(at, null), row.get(worst.getFirst()), number);
                    for (var index = 0; index < treatments.size(); index++) {
                        var cut = new ToxicityCut(at, treatments.get(index));
                        add(counts, cut, row.get(worst.get(index + 1)), number);
                    }
                });
    }

    private static void add(
            Map<ToxicityCut, int[]> counts, ToxicityCut cut, int grade, int subjects) {
        counts.computeIfAbsent(cut, none -> new int[GRADES])[grade] += subjects;
    }

    /** Subjects who were assessed for the term in the phase, or at any time. */
    Map<String, Integer> assessedByTerm(EventScope scope, ToxicityCut cut) {
        var phase = cut.phase();
        return db.select(ADVERSE_EVENT.TERM, countDistinct(CASE_FORM.SUBJECT_ID))
                .from(ADVERSE_EVENT)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(ADVERSE_EVENT.FORM_ID))
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(known(scope))
                .and(ADVERSE_EVENT.TERM.isNotNull())
                .and(phase == null ? noCondition() : ADVERSE_EVENT.PHASE.eq(phase.code()))
                .groupBy(ADVERSE_EVENT.TERM)
                .fetchMap(Records.mapping((term, n) -> term), Records.mapping((term, n) -> n));
    }

    /** Subjects who were assessed for any of these terms, by phase. */
    Assessed assessed(EventScope scope, Collection<String> terms) {
        return assessed(scope, ADVERSE_EVENT.TERM.in(terms));
    }

    /** Subjects who were assessed for anything, by phase. */
    Assessed assessed(EventScope scope) {
        return assessed(scope, noCondition());
    }

    private Assessed assessed(EventScope scope, Condition terms) {
        var phase = coalesce(ADVERSE_EVENT.PHASE, inline("NONE"));
        var counts = new HashMap<String, Integer>();
        db.select(phase, countDistinct(CASE_FORM.SUBJECT_ID))
                .from(ADVERSE_EVENT)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(ADVERSE_EVENT.FORM_ID))
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(known(scope))
                .and(terms)
                .groupBy(rollup(phase))
                .forEach(row ->
                        counts.put(
                                row.value1() == null ? WHOLE_COURSE : row.value1(), row.value2()));
        return new Assessed(counts);
    }

    /**
     * Subjects who were assessed.
     *
     * @param subjects by code of the phase; at any time under the empty text
     */
    record Assessed(Map<String, Integer> subjects) {

        int in(ToxicityCut cut) {
            var phase = cut.phase();
            return subjects.getOrDefault(phase == null ? WHOLE_COURSE : phase.code(), 0);
        }
    }

    private static Condition counted(EventScope scope, ToxicityCut cut) {
        return EventFilterRepository.visible(scope)
                .and(EventFilterRepository.phase(cut.phase()))
                .and(EventFilterRepository.related(cut.related()));
    }

    private static Condition known(EventScope scope) {
        return atSites(scope)
                .and(CASE_FORM.VOIDED.isFalse())
                .and(ADVERSE_EVENT.VOIDED.isFalse())
                .and(ADVERSE_EVENT.GRADE.isNotNull());
    }

    private static Condition atSites(EventScope scope) {
        var sites = scope.siteIds();
        return sites == null ? noCondition() : SUBJECT.SITE_ID.in(sites);
    }

    private static @Nullable SystemOrganClass soc(String name) {
        return name.isEmpty() ? null : SystemOrganClass.valueOf(name);
    }
}
