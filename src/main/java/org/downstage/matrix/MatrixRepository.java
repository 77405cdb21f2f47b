package org.downstage.matrix;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Pages of the matrix: the subjects first, then for these few whatever their row shows. */
@Repository
class MatrixRepository {

    private record Draft(String form, short occurrence, Instant at) {}

    private static final Field<Instant> CHANGED = MatrixFilterRepository.changedAt().as("changed");
    private static final Field<List<FormStanding>> FORMS =
            multiset(
                            select(
                                            CASE_FORM.FORM_OID,
                                            MatrixFilterRepository.STANDING,
                                            CASE_FORM.OCCURRENCE,
                                            CASE_FORM.FROZEN,
                                            CASE_FORM.MANDATORY,
                                            CASE_FORM.UNANSWERED,
                                            MatrixFilterRepository.OPEN_QUERIES,
                                            MatrixFilterRepository.ANSWERED_QUERIES)
                                    .from(CASE_FORM)
                                    .where(MatrixFilterRepository.ofSubject()))
                    .as("forms")
                    .convertFrom(found -> found.map(Records.mapping(MatrixRepository::standing)));

    private final DSLContext db;
    private final List<String> forms;

    MatrixRepository(DSLContext db, Catalogue catalogue) {
        this.db = db;
        this.forms = catalogue.forms().stream().map(CaseReportForm::oid).toList();
    }

    MatrixCounts counts(SignedIn who, MatrixFilter filter) {
        var needs = matches(MatrixFilterRepository.shows(who, Show.NEEDS_YOU), "needs_you");
        var open = matches(MatrixFilterRepository.shows(who, Show.OPEN_QUERIES), "open_queries");
        var missing = matches(MatrixFilterRepository.shows(who, Show.MISSING), "lacking");
        var sign = matches(MatrixFilterRepository.shows(who, Show.TO_SIGN), "to_sign");
        var shown = matches(narrowed(who, filter), "shown");
        var subjects =
                select(needs, open, missing, sign, shown)
                        .from(SUBJECT)
                        .where(MatrixFilterRepository.visible(who))
                        .and(MatrixFilterRepository.chosen(filter))
                        .asTable("subjects");
        return db.select(
                        count(),
                        countOf(subjects, needs),
                        countOf(subjects, open),
                        countOf(subjects, missing),
                        countOf(subjects, sign),
                        countOf(subjects, shown))
                .from(subjects)
                .fetchSingle(Records.mapping(MatrixCounts::new));
    }

    private static Field<Boolean> matches(Condition condition, String name) {
        return field(condition.and(trueCondition())).as(name);
    }

    private static Field<Integer> countOf(Table<?> subjects, Field<Boolean> flag) {
        return count().filterWhere(subjects.field(flag).isTrue());
    }

    private Condition narrowed(SignedIn who, MatrixFilter filter) {
        var standing = filter.standing();
        var form = filter.form();
        return MatrixFilterRepository.shows(who, filter.show())
                .and(
                        standing == null
                                ? noCondition()
                                : MatrixFilterRepository.stands(
                                        form == null ? forms : List.of(form), standing));
    }

    List<MatrixRow> page(
            SignedIn who, MatrixFilter filter, MatrixOrder order, int offset, int limit) {
        var by = MatrixFilterRepository.order(order);
        var page =
                select(SUBJECT.SUBJECT_ID)
                        .from(SUBJECT)
                        .where(shown(who, filter))
                        .orderBy(by)
                        .limit(limit)
                        .offset(offset)
                        .asTable("page");
        return rows(who, page, by);
    }

    /** The ids of all subjects that the filter shows, in their order. */
    List<String> keys(SignedIn who, MatrixFilter filter, MatrixOrder order) {
        return db.select(SUBJECT.SUBJECT_KEY)
                .from(SUBJECT)
                .where(shown(who, filter))
                .orderBy(MatrixFilterRepository.order(order))
                .fetch(SUBJECT.SUBJECT_KEY);
    }

    /**
     * The subjects of these ids, in whatever order; without those that the account does not see.
     */
    List<MatrixRow> rows(SignedIn who, List<String> keys) {
        var some =
                select(SUBJECT.SUBJECT_ID)
                        .from(SUBJECT)
                        .where(MatrixFilterRepository.visible(who))
                        .and(SUBJECT.SUBJECT_KEY.in(keys))
                        .asTable("page");
        return rows(who, some, List.of());
    }

    /** The code of a site; its key where there is no such site. */
    String siteCode(int siteId) {
        return db.select(SITE.CODE)
                .from(SITE)
                .where(SITE.SITE_ID.eq(siteId))
                .fetchOptional(SITE.CODE)
                .orElseGet(() -> Integer.toString(siteId));
    }

    /** How many subjects come before this one; empty if the filter does not show it. */
    Optional<Integer> before(SignedIn who, MatrixFilter filter, MatrixOrder order, String key) {
        var place = rowNumber().over().orderBy(MatrixFilterRepository.order(order)).as("place");
        var places =
                select(SUBJECT.SUBJECT_KEY, place)
                        .from(SUBJECT)
                        .where(shown(who, filter))
                        .asTable("places");
        return db.select(places.field(place).minus(1))
                .from(places)
                .where(places.field(SUBJECT.SUBJECT_KEY).eq(key))
                .fetchOptional(Record1::value1);
    }

    private Condition shown(SignedIn who, MatrixFilter filter) {
        return MatrixFilterRepository.visible(who)
                .and(MatrixFilterRepository.chosen(filter))
                .and(narrowed(who, filter));
    }

    private List<MatrixRow> rows(SignedIn who, Table<?> page, List<OrderField<?>> by) {
        var drafts = drafts(who);
        return db.select(SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .select(CASE_SUMMARY.SEX, CASE_SUMMARY.AGE)
                .select(CASE_SUMMARY.C_T, CASE_SUMMARY.C_N, CASE_SUMMARY.C_STAGE)
                .select(CASE_SUMMARY.RESPONSE_NICT, CASE_SUMMARY.RESPONSE_RT)
                .select(CASE_SUMMARY.RT_TECHNIQUE, CASE_SUMMARY.RT_DOSE_GY)
                .select(CHANGED, FORMS, drafts)
                .from(page)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(page.field(SUBJECT.SUBJECT_ID)))
                .leftJoin(CASE_SUMMARY)
                .on(CASE_SUMMARY.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                .orderBy(by)
                .fetch(row -> row(row, drafts));
    }

    /** Field by field, because a correlated subquery of this database cannot group. */
    private static Field<List<Draft>> drafts(SignedIn who) {
        return multiset(
                        select(DRAFT.FORM_OID, DRAFT.OCCURRENCE, DRAFT.SAVED_AT)
                                .from(DRAFT)
                                .where(DRAFT.ACCOUNT_ID.eq(who.accountId()))
                                .and(DRAFT.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID)))
                .as("drafts")
                .convertFrom(found -> found.map(Records.mapping(Draft::new)));
    }

    private static FormStanding standing(
            String form,
            Integer standing,
            short occurrence,
            boolean frozen,
            short mandatory,
            short missing,
            Integer open,
            Integer answered) {
        return new FormStanding(
                form,
                Standing.ofRank(standing),
                occurrence,
                1,
                frozen,
                mandatory,
                missing,
                open,
                answered,
                null);
    }

    private MatrixRow row(Record found, Field<List<Draft>> drafts) {
        Map<String, FormStanding> cells = new HashMap<>();
        forms.forEach(form -> cells.put(form, FormStanding.untouched(form)));
        found.get(FORMS)
                .forEach(form ->
                        cells.merge(
                                form.form(),
                                form,
                                (was, one) -> was.occurrences() == 0 ? one : was.and(one)));
        found.get(drafts)
                .forEach(draft ->
                        cells.computeIfPresent(
                                draft.form(),
                                (form, was) -> was.drafted(draft.occurrence(), draft.at())));
        return new MatrixRow(
                found.get(SUBJECT.SUBJECT_KEY),
                found.get(SUBJECT.SITE_ID),
                sketch(found),
                found.get(CHANGED),
                cells);
    }

    private static CaseSketch sketch(Record found) {
        var afterRt = found.get(CASE_SUMMARY.RESPONSE_RT);
        var age = found.get(CASE_SUMMARY.AGE);
        return new CaseSketch(
                found.get(CASE_SUMMARY.SEX),
                age == null ? null : age.intValue(),
                found.get(CASE_SUMMARY.C_T),
                found.get(CASE_SUMMARY.C_N),
                found.get(CASE_SUMMARY.C_STAGE),
                afterRt == null ? found.get(CASE_SUMMARY.RESPONSE_NICT) : afterRt,
                found.get(CASE_SUMMARY.RT_TECHNIQUE),
                found.get(CASE_SUMMARY.RT_DOSE_GY));
    }
}
