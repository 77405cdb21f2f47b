package org.downstage.worklist;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.FOLLOW_UP;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.CLOB;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.escc.FollowUpForm;
import org.downstage.query.QueryAge;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.worklist.NextForYou.Draft;
import org.downstage.worklist.NextForYou.Overdue;
import org.downstage.worklist.NextForYou.Query;
import org.downstage.worklist.NextForYou.ToSign;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Collects what waits from four places in one statement. */
@Repository
class WorklistRepository {

    private static final int LONGEST = WorklistService.LONGEST;

    /** More than any occurrence, so that form and occurrence make one number. */
    private static final int OCCURRENCES = 100_000;

    private final DSLContext db;
    private final List<String> forms;

    WorklistRepository(DSLContext db, Catalogue catalogue) {
        this.db = db;
        this.forms = catalogue.forms().stream().map(CaseReportForm::oid).toList();
    }

    NextForYou next(SignedIn who, LocalDate today, Instant now) {
        return db.select(drafts(who), queries(who, now), toSign(who), overdue(who, today))
                .fetchSingle(Records.mapping(NextForYou::new));
    }

    private static Condition visible(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> noCondition();
            case ASSIGNED_SITES -> SUBJECT.SITE_ID.in(who.siteIds());
            case NO_CLINICAL_DATA -> falseCondition();
        };
    }

    /** For these roles alone. */
    private static Condition only(SignedIn who, Role... roles) {
        return List.of(roles).contains(who.role()) ? noCondition() : falseCondition();
    }

    private static SelectField<FormKey> formKey(Field<String> form, Field<Short> occurrence) {
        return row(form, occurrence).mapping((oid, number) -> new FormKey(oid, number));
    }

    private static Field<List<Draft>> drafts(SignedIn who) {
        return multiset(
                        select(
                                        SUBJECT.SUBJECT_KEY,
                                        formKey(DRAFT.FORM_OID, DRAFT.OCCURRENCE),
                                        max(DRAFT.SAVED_AT),
                                        count(),
                                        count().over())
                                .from(DRAFT)
                                .join(SUBJECT)
                                .on(SUBJECT.SUBJECT_ID.eq(DRAFT.SUBJECT_ID))
                                .where(visible(who))
                                .and(only(who, Role.INVESTIGATOR))
                                .and(DRAFT.ACCOUNT_ID.eq(who.accountId()))
                                .groupBy(SUBJECT.SUBJECT_KEY, DRAFT.FORM_OID, DRAFT.OCCURRENCE)
                                .orderBy(max(DRAFT.SAVED_AT), SUBJECT.SUBJECT_KEY)
                                .limit(LONGEST))
                .convertFrom(found -> found.map(Records.mapping(Draft::new)));
    }

    /** Which queries wait for whom is the same as in their list and its count. */
    private static Condition waiting(SignedIn who, Instant now) {
        var answered = DATA_QUERY.STATE.eq("ANSWERED");
        var own = DATA_QUERY.OPENED_BY.eq(who.accountId());
        var ofSystem = DATA_QUERY.SOURCE.eq("SYSTEM");
        var late =
                DATA_QUERY
                        .STATE
                        .in("OPEN", "ANSWERED")
                        .and(DATA_QUERY.CHANGED_AT.lt(QueryAge.lateBefore(now)));
        return switch (who.role()) {
            case INVESTIGATOR -> DATA_QUERY.STATE.eq("OPEN");
            case MONITOR -> answered.and(ofSystem.or(own));
            case DATA_MANAGER -> late.or(answered.and(own).and(ofSystem.not()));
            case PRINCIPAL_INVESTIGATOR, ADMINISTRATOR -> falseCondition();
        };
    }

    private static Field<List<Query>> queries(SignedIn who, Instant now) {
        var since = who.role() == Role.INVESTIGATOR ? DATA_QUERY.OPENED_AT : DATA_QUERY.CHANGED_AT;
        var said =
                select(DATA_QUERY_MESSAGE.WORDS)
                        .from(DATA_QUERY_MESSAGE)
                        .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID))
                        .and(DATA_QUERY_MESSAGE.WORDS.isNotNull())
                        .orderBy(DATA_QUERY_MESSAGE.MESSAGE_NO.desc())
                        .limit(1);
        return multiset(
                        select(
                                        SUBJECT.SUBJECT_KEY,
                                        formKey(CASE_FORM.FORM_OID, CASE_FORM.OCCURRENCE),
                                        row(DATA_QUERY.ITEM_OID, DATA_QUERY.ROW_NO)
                                                .mapping((item, at) -> new ItemPath(item, at)),
                                        since,
                                        DATA_QUERY.CHECK_OID,
                                        DATA_QUERY.ARGUMENTS.cast(CLOB),
                                        field(said),
                                        count().over())
                                .from(DATA_QUERY)
                                .join(CASE_FORM)
                                .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                                .join(SUBJECT)
                                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                                .where(visible(who))
                                .and(CASE_FORM.VOIDED.isFalse())
                                .and(waiting(who, now))
                                .orderBy(since, DATA_QUERY.QUERY_ID)
                                .limit(LONGEST))
                .convertFrom(found -> found.map(Records.mapping(Query::new)));
    }

    private Field<List<ToSign>> toSign(SignedIn who) {
        var openQuery =
                selectOne()
                        .from(DATA_QUERY)
                        .where(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .and(DATA_QUERY.STATE.eq("OPEN"));
        return multiset(
                        select(
                                        SUBJECT.SUBJECT_KEY,
                                        min(placeInCaseBook()).convertFrom(this::formAt),
                                        count(),
                                        max(CASE_FORM.SAVED_AT),
                                        sum(count()).over().cast(Integer.class))
                                .from(CASE_FORM)
                                .join(SUBJECT)
                                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                                .where(visible(who))
                                .and(only(who, Role.INVESTIGATOR))
                                .and(CASE_FORM.VOIDED.isFalse())
                                .and(CASE_FORM.STATUS.eq("COMPLETE"))
                                .and(notExists(openQuery))
                                .groupBy(SUBJECT.SUBJECT_KEY)
                                .orderBy(max(CASE_FORM.SAVED_AT), SUBJECT.SUBJECT_KEY)
                                .limit(LONGEST))
                .convertFrom(found -> found.map(Records.mapping(ToSign::new)));
    }

    /** A number that grows from form to form and from occurrence to occurrence. */
    private Field<Integer> placeInCaseBook() {
        Field<Integer> form = inline(forms.size());
        for (var i = 0; i < forms.size(); i++) {
            form = when(CASE_FORM.FORM_OID.eq(inline(forms.get(i))), inline(i)).otherwise(form);
        }
        return form.times(OCCURRENCES).plus(CASE_FORM.OCCURRENCE);
    }

    private FormKey formAt(int place) {
        return new FormKey(forms.get(place / OCCURRENCES), place % OCCURRENCES);
    }

    /** A visit is late when its day has passed and no visit took place since it was planned. */
    private static Field<List<Overdue>> overdue(SignedIn who, LocalDate today) {
        var laterForm = CASE_FORM.as("later_form");
        var later = FOLLOW_UP.as("later");
        var laterVisit =
                selectOne()
                        .from(laterForm)
                        .join(later)
                        .on(later.FORM_ID.eq(laterForm.FORM_ID))
                        .where(laterForm.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .and(laterForm.VOIDED.isFalse())
                        .and(later.VISIT_DATE.gt(FOLLOW_UP.VISIT_DATE));
        var lastVisit =
                select(max(laterForm.OCCURRENCE).plus(1))
                        .from(laterForm)
                        .where(laterForm.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .and(laterForm.FORM_OID.eq(FollowUpForm.OID));
        return multiset(
                        select(
                                        SUBJECT.SUBJECT_KEY,
                                        field(lastVisit)
                                                .convertFrom(next ->
                                                        new FormKey(FollowUpForm.OID, next)),
                                        FOLLOW_UP.NEXT_VISIT_DATE,
                                        count().over())
                                .from(CASE_FORM)
                                .join(FOLLOW_UP)
                                .on(FOLLOW_UP.FORM_ID.eq(CASE_FORM.FORM_ID))
                                .join(SUBJECT)
                                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                                .where(visible(who))
                                .and(only(who, Role.INVESTIGATOR, Role.MONITOR))
                                .and(CASE_FORM.VOIDED.isFalse())
                                .and(FOLLOW_UP.NEXT_VISIT_DATE.lt(today))
                                .and(FOLLOW_UP.VITAL_STATUS.eq("ALIVE"))
                                .and(notExists(laterVisit))
                                .orderBy(FOLLOW_UP.NEXT_VISIT_DATE, SUBJECT.SUBJECT_KEY)
                                .limit(LONGEST))
                .convertFrom(found -> found.map(Records.mapping(Overdue::new)));
    }
}
