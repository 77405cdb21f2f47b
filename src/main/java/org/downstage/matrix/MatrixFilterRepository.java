package org.downstage.matrix;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectConditionStep;

/** The matrix's scope, filters and orders as conditions on {@code subject}. */
final class MatrixFilterRepository {

    private static final String OPEN = "OPEN";
    private static final String ANSWERED = "ANSWERED";

    /** Rank of the {@link Standing} of a case form. */
    static final Field<Integer> STANDING =
            when(CASE_FORM.STATUS.eq("LOCKED"), inline(Standing.LOCKED.rank()))
                    .when(CASE_FORM.STATUS.eq("SIGNED"), inline(Standing.SIGNED.rank()))
                    .when(
                            exists(
                                    selectOne()
                                            .from(SIGNATURE)
                                            .where(SIGNATURE.FORM_ID.eq(CASE_FORM.FORM_ID))),
                            inline(Standing.SIGNATURE_INVALID.rank()))
                    .when(CASE_FORM.STATUS.eq("COMPLETE"), inline(Standing.COMPLETE.rank()))
                    .otherwise(inline(Standing.IN_PROGRESS.rank()));

    static final Field<Integer> OPEN_QUERIES = queries(OPEN);
    static final Field<Integer> ANSWERED_QUERIES = queries(ANSWERED);

    private MatrixFilterRepository() {}

    /** The subjects that the account sees. */
    static Condition visible(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> noCondition();
            case ASSIGNED_SITES -> SUBJECT.SITE_ID.in(who.siteIds());
            case NO_CLINICAL_DATA -> falseCondition();
        };
    }

    /** The subjects at the chosen site, with the chosen text. */
    static Condition chosen(MatrixFilter filter) {
        Condition site =
                filter.siteId() == null ? noCondition() : SUBJECT.SITE_ID.eq(filter.siteId());
        var text = filter.text().replace("-", "").strip().toUpperCase(Locale.ROOT);
        return text.isEmpty()
                ? site
                : site.and(replace(SUBJECT.SUBJECT_KEY, "-", "").contains(text));
    }

    /** The subjects of a choice. */
    static Condition shows(SignedIn who, Show show) {
        return switch (show) {
            case ALL -> noCondition();
            case NEEDS_YOU -> needs(who);
            case OPEN_QUERIES -> exists(selectOneForm().and(hasQuery(OPEN)));
            case MISSING -> exists(selectOneForm().and(CASE_FORM.UNANSWERED.gt((short) 0)));
            case TO_SIGN ->
                    exists(
                            selectOneForm()
                                    .and(CASE_FORM.STATUS.eq("COMPLETE"))
                                    .andNot(hasQuery(OPEN)));
        };
    }

    private static Condition needs(SignedIn who) {
        return switch (who.role()) {
            case INVESTIGATOR ->
                    exists(
                                    selectOneForm()
                                            .and(
                                                    CASE_FORM
                                                            .UNANSWERED
                                                            .gt((short) 0)
                                                            .or(hasQuery(OPEN))
                                                            .or(hasInvalidSignature())))
                            .or(hasDraft(who));
            case MONITOR, DATA_MANAGER -> exists(selectOneForm().and(hasQuery(ANSWERED)));
            case PRINCIPAL_INVESTIGATOR -> exists(selectOneForm().and(hasInvalidSignature()));
            case ADMINISTRATOR -> falseCondition();
        };
    }

    private static Condition hasDraft(SignedIn who) {
        return exists(
                selectOne()
                        .from(DRAFT)
                        .where(DRAFT.ACCOUNT_ID.eq(who.accountId()))
                        .and(DRAFT.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID)));
    }

    private static Condition hasInvalidSignature() {
        return STANDING.eq(inline(Standing.SIGNATURE_INVALID.rank()));
    }

    private static Condition hasQuery(String state) {
        return exists(
                selectOne()
                        .from(DATA_QUERY)
                        .where(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .and(DATA_QUERY.STATE.eq(state)));
    }

    private static SelectConditionStep<?> selectOneForm() {
        return selectOne().from(CASE_FORM).where(ofSubject());
    }

    static Condition ofSubject() {
        return CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID).and(CASE_FORM.VOIDED.isFalse());
    }

    /** The subjects with a form that stands so; without a form named, with any that does. */
    static Condition stands(List<String> forms, Standing standing) {
        if (standing == Standing.NOT_STARTED) {
            var begun =
                    select(countDistinct(CASE_FORM.FORM_OID))
                            .from(CASE_FORM)
                            .where(ofSubject())
                            .and(CASE_FORM.FORM_OID.in(forms));
            return field(begun).lt(forms.size());
        }
        return exists(
                selectOneForm()
                        .and(CASE_FORM.FORM_OID.in(forms))
                        .and(STANDING.eq(inline(standing.rank()))));
    }

    /** The order, made total by the subject id. */
    static List<OrderField<?>> order(MatrixOrder order) {
        var fields = new ArrayList<OrderField<?>>();
        Field<?> first =
                switch (order.by()) {
                    case SUBJECT -> SUBJECT.SITE_ID;
                    case CHANGED -> changedAt();
                    case QUERIES -> openQueries();
                    case MISSING -> missing();
                };
        fields.add(order.descending() ? first.desc() : first.asc());
        var upwards = order.by() != MatrixOrder.By.SUBJECT || !order.descending();
        if (order.by() != MatrixOrder.By.SUBJECT) {
            fields.add(SUBJECT.SITE_ID.asc());
        }
        // Numbers have two to four digits, so length comes before text: S1-99, S1-100.
        var length = length(SUBJECT.SUBJECT_KEY);
        fields.add(upwards ? length.asc() : length.desc());
        fields.add(upwards ? SUBJECT.SUBJECT_KEY.asc() : SUBJECT.SUBJECT_KEY.desc());
        return fields;
    }

    /** The last save of any form, or the enrolment. */
    static Field<Instant> changedAt() {
        var saved = select(max(CASE_FORM.SAVED_AT)).from(CASE_FORM).where(ofSubject());
        return coalesce(field(saved), SUBJECT.ENROLLED_AT);
    }

    private static Field<Integer> openQueries() {
        return field(
                selectCount()
                        .from(CASE_FORM)
                        .join(DATA_QUERY)
                        .on(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .where(ofSubject())
                        .and(DATA_QUERY.STATE.eq(OPEN)));
    }

    private static Field<BigDecimal> missing() {
        return coalesce(
                field(select(sum(CASE_FORM.UNANSWERED)).from(CASE_FORM).where(ofSubject())),
                inline(BigDecimal.ZERO));
    }

    private static Field<Integer> queries(String state) {
        return field(
                selectCount()
                        .from(DATA_QUERY)
                        .where(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                        .and(DATA_QUERY.STATE.eq(state)));
    }
}
