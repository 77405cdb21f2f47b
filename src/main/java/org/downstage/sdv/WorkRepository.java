package org.downstage.sdv;

import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.downstage.jooq.Tables.VERIFICATION_VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.NUMERIC;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.sdv.Work.Filter;
import org.downstage.sdv.Work.Kind;
import org.downstage.sdv.Work.Position;
import org.downstage.sdv.Work.SiteShare;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The monitor's list: a page begins behind any row of an index, and the head sums what is kept with
 * each form.
 */
@Repository
class WorkRepository {

    private static final String OPEN = "OPEN";
    private static final String ANSWERED = "ANSWERED";

    private static final Field<BigDecimal> REQUIRED = field(name("required"), NUMERIC);
    private static final Field<BigDecimal> VERIFIED = field(name("verified"), NUMERIC);
    private static final Field<BigDecimal> DROPPED = field(name("dropped"), NUMERIC);
    private static final Field<BigDecimal> LEFT_OVER = field(name("left_over"), NUMERIC);
    private static final Field<Integer> WAITING = field(name("waiting"), INTEGER);
    private static final Field<Integer> DROPPED_SINCE = field(name("dropped_since"), INTEGER);
    private static final Field<Integer> OVERDUE = field(name("overdue"), INTEGER);

    private final DSLContext db;

    WorkRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * What the list is read against.
     *
     * @param lastVisit end of the visit before this one; null for the first
     * @param owedBefore what waits since before this is overdue; null for no limit
     */
    record Against(@Nullable Instant lastVisit, @Nullable Instant owedBefore) {}

    /**
     * Notes that the account is here.
     *
     * @param pause if it was not seen since this, a new visit begins
     * @return when the visit before this one ended; empty for the first
     */
    Optional<Instant> visit(long accountId, Instant now, Instant pause) {
        var previous =
                when(VERIFICATION_VISIT.SEEN_AT.lt(val(pause)), VERIFICATION_VISIT.SEEN_AT)
                        .otherwise(VERIFICATION_VISIT.PREVIOUS_AT);
        var found =
                db.insertInto(VERIFICATION_VISIT)
                        .set(VERIFICATION_VISIT.ACCOUNT_ID, accountId)
                        .set(VERIFICATION_VISIT.SEEN_AT, now)
                        .onDuplicateKeyUpdate()
                        .set(VERIFICATION_VISIT.PREVIOUS_AT, previous)
                        .set(VERIFICATION_VISIT.SEEN_AT, now)
                        .returning(VERIFICATION_VISIT.PREVIOUS_AT)
                        .fetchSingle();
        return Optional.ofNullable(found.getPreviousAt());
    }

    /** A page behind a place, one row longer than asked for when others follow. */
    List<Work.Row> page(
            SignedIn who, Filter filter, Against against, @Nullable Position after, int most) {
        return db.select(VERIFICATION_PROGRESS.fields())
                .select(SUBJECT.SUBJECT_KEY, queries(OPEN), queries(ANSWERED))
                .from(VERIFICATION_PROGRESS)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(VERIFICATION_PROGRESS.SUBJECT_ID))
                .where(visible(who))
                .and(kind(filter.kind(), against))
                .and(
                        filter.siteId() == null
                                ? noCondition()
                                : VERIFICATION_PROGRESS.SITE_ID.eq(filter.siteId()))
                .and(
                        filter.subject() == null
                                ? noCondition()
                                : SUBJECT.SUBJECT_KEY.eq(filter.subject()))
                .and(after == null ? noCondition() : behind(after))
                .orderBy(
                        VERIFICATION_PROGRESS.CHANGED_AT.desc(),
                        VERIFICATION_PROGRESS.FORM_ID.desc())
                .limit(most + 1)
                .fetch(found -> work(found, against));
    }

    private static Condition behind(Position after) {
        return VERIFICATION_PROGRESS
                .CHANGED_AT
                .le(after.changedAt())
                .and(
                        row(VERIFICATION_PROGRESS.CHANGED_AT, VERIFICATION_PROGRESS.FORM_ID)
                                .lt(after.changedAt(), after.formId()));
    }

    private static Condition visible(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> noCondition();
            case ASSIGNED_SITES -> VERIFICATION_PROGRESS.SITE_ID.in(who.siteIds());
            case NO_CLINICAL_DATA -> falseCondition();
        };
    }

    private static Condition kind(Kind kind, Against against) {
        return switch (kind) {
            case ALL -> VERIFICATION_PROGRESS.WAITING.isTrue();
            case DROPPED -> VERIFICATION_PROGRESS.WAITING.isTrue().and(dropped(against));
            case OVERDUE -> VERIFICATION_PROGRESS.WAITING.isTrue().and(overdue(against));
            case ANSWERED ->
                    VERIFICATION_PROGRESS.FORM_ID.in(
                            select(DATA_QUERY.FORM_ID)
                                    .from(DATA_QUERY)
                                    .where(DATA_QUERY.STATE.eq(ANSWERED)));
        };
    }

    private static Condition dropped(Against against) {
        var since = against.lastVisit();
        return VERIFICATION_PROGRESS
                .DROPPED
                .gt((short) 0)
                .and(since == null ? noCondition() : VERIFICATION_PROGRESS.DROPPED_AT.gt(since));
    }

    private static Condition overdue(Against against) {
        var before = against.owedBefore();
        return before == null ? falseCondition() : VERIFICATION_PROGRESS.OWED_AT.lt(before);
    }

    private static Field<Integer> queries(String state) {
        return field(
                        selectCount()
                                .from(DATA_QUERY)
                                .where(DATA_QUERY.FORM_ID.eq(VERIFICATION_PROGRESS.FORM_ID))
                                .and(DATA_QUERY.STATE.eq(state)))
                .as(state);
    }

    private static Work.Row work(Record found, Against against) {
        var owedAt = found.get(VERIFICATION_PROGRESS.OWED_AT);
        var before = against.owedBefore();
        return new Work.Row(
                found.get(VERIFICATION_PROGRESS.FORM_ID),
                found.get(SUBJECT.SUBJECT_KEY),
                found.get(VERIFICATION_PROGRESS.SITE_ID),
                new FormKey(
                        found.get(VERIFICATION_PROGRESS.FORM_OID),
                        found.get(VERIFICATION_PROGRESS.OCCURRENCE)),
                new Counts(
                        found.get(VERIFICATION_PROGRESS.REQUIRED),
                        found.get(VERIFICATION_PROGRESS.VERIFIED),
                        found.get(VERIFICATION_PROGRESS.DROPPED),
                        found.get(VERIFICATION_PROGRESS.LEFT_OVER)),
                found.get(OPEN, Integer.class),
                found.get(ANSWERED, Integer.class),
                found.get(VERIFICATION_PROGRESS.CHANGED_AT),
                owedAt,
                owedAt != null && before != null && owedAt.isBefore(before));
    }

    /** How far each site has come that the account sees. */
    List<SiteShare> sites(SignedIn who, Against against) {
        var seen =
                who.role().reach() == Role.Reach.ALL_SITES
                        ? noCondition()
                        : SITE.SITE_ID.in(who.siteIds());
        var share = shares(who, against);
        return db.select(
                        SITE.SITE_ID,
                        SITE.CODE,
                        SITE.CITY,
                        SITE.CITY_ZH,
                        row(
                                        share.field(REQUIRED),
                                        share.field(VERIFIED),
                                        share.field(DROPPED),
                                        share.field(LEFT_OVER))
                                .mapping(WorkRepository::counts),
                        coalesce(share.field(WAITING), 0),
                        coalesce(share.field(DROPPED_SINCE), 0),
                        answered(),
                        coalesce(share.field(OVERDUE), 0))
                .from(SITE)
                .leftJoin(share)
                .on(share.field(VERIFICATION_PROGRESS.SITE_ID).eq(SITE.SITE_ID))
                .where(seen)
                .orderBy(SITE.SITE_ID)
                .fetch(Records.mapping(SiteShare::new));
    }

    // Summed before the sites are joined: in the order of one index, without a table between.
    private static Table<?> shares(SignedIn who, Against against) {
        var waits = VERIFICATION_PROGRESS.WAITING.isTrue();
        return select(
                        VERIFICATION_PROGRESS.SITE_ID,
                        sum(VERIFICATION_PROGRESS.REQUIRED).as(REQUIRED),
                        sum(VERIFICATION_PROGRESS.VERIFIED).as(VERIFIED),
                        sum(VERIFICATION_PROGRESS.DROPPED).as(DROPPED),
                        sum(VERIFICATION_PROGRESS.LEFT_OVER).as(LEFT_OVER),
                        number(waits).as(WAITING),
                        number(waits.and(dropped(against))).as(DROPPED_SINCE),
                        number(waits.and(overdue(against))).as(OVERDUE))
                .from(VERIFICATION_PROGRESS)
                .where(visible(who))
                .groupBy(VERIFICATION_PROGRESS.SITE_ID)
                .asTable("share");
    }

    private static Counts counts(
            @Nullable BigDecimal required,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal dropped,
            @Nullable BigDecimal left) {
        return new Counts(whole(required), whole(verified), whole(dropped), whole(left));
    }

    private static int whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValue();
    }

    private static Field<Integer> number(Condition which) {
        return sum(when(which, inline(1)).otherwise(inline(0))).cast(Integer.class);
    }

    private static Field<Integer> answered() {
        return field(
                select(countDistinct(DATA_QUERY.FORM_ID))
                        .from(DATA_QUERY)
                        .where(DATA_QUERY.SITE_ID.eq(SITE.SITE_ID))
                        .and(DATA_QUERY.STATE.eq(ANSWERED)));
    }

    /** How far a subject has come. */
    Counts subject(long subjectId) {
        return db.select(
                        sum(VERIFICATION_PROGRESS.REQUIRED),
                        sum(VERIFICATION_PROGRESS.VERIFIED),
                        sum(VERIFICATION_PROGRESS.DROPPED),
                        sum(VERIFICATION_PROGRESS.LEFT_OVER))
                .from(VERIFICATION_PROGRESS)
                .where(VERIFICATION_PROGRESS.SUBJECT_ID.eq(subjectId))
                .fetchSingle(Records.mapping(WorkRepository::counts));
    }
}
