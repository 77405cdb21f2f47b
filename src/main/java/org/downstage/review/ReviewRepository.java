package org.downstage.review;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.AUDIT_REVIEW;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.audit.AuditKind;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.review.ReviewPage.Cursor;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The queues whose items are single entries. Each page is one statement that starts at an index
 * entry: the dropped verifications, the corrected values, or the dates of events.
 */
@Repository
class ReviewRepository {

    /** The change behind a dropped verification. */
    private static final org.downstage.jooq.tables.AuditEntry CHANGE = AUDIT_ENTRY.as("the_change");

    private static final Field<String> MATTER =
            concat(AUDIT_ENTRY.CHAIN_ID, inline("."), AUDIT_ENTRY.SEQUENCE);

    private static final Field<Integer> LATE_DAYS =
            field(
                    "datediff({0}, cast({1} as date))",
                    Integer.class, AUDIT_ENTRY.RECORDED_AT, AUDIT_ENTRY.NEW_VALUE);

    private final DSLContext db;
    private final ReviewSettings settings;

    ReviewRepository(DSLContext db, ReviewSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** At most so many items behind the place, newest first. */
    List<ReviewItem> items(SignedIn who, ReviewFilter filter, @Nullable Cursor behind, int atMost) {
        return find(
                filter.queue(),
                visible(who)
                        .and(AUDIT_ENTRY.RECORDED_AT.ge(filter.since()))
                        .and(shown(filter, MATTER))
                        .and(behind == null ? noCondition() : older(behind)),
                atMost);
    }

    /** The item, if the account sees it in this queue. */
    Optional<ReviewItem> item(SignedIn who, ReviewQueue queue, long chain, int sequence) {
        var one = AUDIT_ENTRY.CHAIN_ID.eq(chain).and(AUDIT_ENTRY.SEQUENCE.eq(sequence));
        return find(queue, visible(who).and(one), 1).stream().findFirst();
    }

    private List<ReviewItem> find(ReviewQueue queue, Condition which, int atMost) {
        var reviews = reviews(queue, MATTER);
        return db.select(AUDIT_ENTRY.fields())
                .select(CHANGE.OLD_VALUE, CHANGE.OLD_MISSING, CHANGE.NEW_VALUE, CHANGE.NEW_MISSING)
                .select(CHANGE.REASON, SUBJECT.SUBJECT_KEY, SITE.CODE, ACCOUNT.DISPLAY_NAME)
                .select(reviews, LATE_DAYS)
                .from(AUDIT_ENTRY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(AUDIT_ENTRY.SITE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .leftJoin(CHANGE)
                .on(CHANGE.FORM_ID.eq(AUDIT_ENTRY.FORM_ID))
                .and(CHANGE.ITEM_OID.eq(AUDIT_ENTRY.ITEM_OID))
                .and(CHANGE.ROW_NO.eq(AUDIT_ENTRY.ROW_NO))
                .and(CHANGE.FORM_VERSION.eq(AUDIT_ENTRY.FORM_VERSION))
                .and(CHANGE.KIND.eq(AuditKind.VALUE_CHANGED.name()))
                .where(belongsTo(queue))
                .and(which)
                .orderBy(
                        AUDIT_ENTRY.RECORDED_AT.desc(),
                        AUDIT_ENTRY.CHAIN_ID.desc(),
                        AUDIT_ENTRY.SEQUENCE.desc())
                .limit(atMost)
                .fetch(found -> item(queue, found, found.get(reviews)));
    }

    private Condition belongsTo(ReviewQueue queue) {
        return switch (queue) {
            case AFTER_VERIFICATION -> AUDIT_ENTRY.KIND.eq(AuditKind.VERIFICATION_DROPPED.name());
            case AFTER_OUTCOME -> corrected(true).and(anOutcome(AUDIT_ENTRY).or(baselineLater()));
            case LATE_ENTRY ->
                    at(AUDIT_ENTRY, ReviewPlan.EVENT_DATES)
                            .and(AUDIT_ENTRY.KIND.eq(AuditKind.VALUE_CHANGED.name()))
                            .and(corrected(false))
                            .and(AUDIT_ENTRY.NEW_VALUE.likeRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
                            .and(LATE_DAYS.ge(settings.lateDays()));
            case MANY_ENTRIES -> falseCondition();
        };
    }

    private static Condition corrected(boolean wanted) {
        return AUDIT_ENTRY.CORRECTED.eq(inline(wanted));
    }

    private static Condition anOutcome(org.downstage.jooq.tables.AuditEntry entry) {
        return at(entry, ReviewPlan.OUTCOMES);
    }

    private static Condition at(
            org.downstage.jooq.tables.AuditEntry entry, List<ReviewPlan.Place> places) {
        return row(entry.FORM_OID, entry.ITEM_OID)
                .in(
                        places.stream()
                                .map(one -> row(inline(one.form()), inline(one.item())))
                                .toList());
    }

    /** A baseline value that was changed when the subject's outcome stood there already. */
    private static Condition baselineLater() {
        var outcome = AUDIT_ENTRY.as("outcome");
        return AUDIT_ENTRY
                .FORM_OID
                .in(ReviewPlan.BASELINE)
                .and(
                        exists(
                                selectOne()
                                        .from(outcome)
                                        .where(outcome.CHAIN_ID.eq(AUDIT_ENTRY.CHAIN_ID))
                                        .and(outcome.SEQUENCE.lt(AUDIT_ENTRY.SEQUENCE))
                                        .and(outcome.KIND.eq(AuditKind.VALUE_CHANGED.name()))
                                        .and(anOutcome(outcome))));
    }

    static Condition visible(SignedIn who) {
        return switch (who.role()) {
            case DATA_MANAGER -> AUDIT_ENTRY.SITE_ID.isNotNull();
            case MONITOR -> AUDIT_ENTRY.SITE_ID.in(who.siteIds());
            case INVESTIGATOR, PRINCIPAL_INVESTIGATOR, ADMINISTRATOR -> falseCondition();
        };
    }

    static Condition shown(ReviewFilter filter, Field<String> matter) {
        var reviewed =
                exists(
                        selectOne()
                                .from(AUDIT_REVIEW)
                                .where(AUDIT_REVIEW.QUEUE.eq(filter.queue().name()))
                                .and(AUDIT_REVIEW.MATTER.eq(matter)));
        return switch (filter.show()) {
            case OPEN -> condition("not {0}", reviewed);
            case DONE -> reviewed;
            case ALL -> noCondition();
        };
    }

    private static Condition older(Cursor behind) {
        var at = instant(behind.first());
        return AUDIT_ENTRY
                .RECORDED_AT
                .le(at)
                .and(
                        or(
                                AUDIT_ENTRY.RECORDED_AT.lt(at),
                                AUDIT_ENTRY.CHAIN_ID.lt(behind.second()),
                                AUDIT_ENTRY
                                        .CHAIN_ID
                                        .eq(behind.second())
                                        .and(AUDIT_ENTRY.SEQUENCE.lt((int) behind.third()))));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** The dispositions of a matter, oldest first. */
    static Field<List<Review>> reviews(ReviewQueue queue, Field<String> matter) {
        var reviewer = ACCOUNT.as("reviewer");
        return multiset(
                        select(
                                        AUDIT_REVIEW.DISPOSITION.convertFrom(Disposition::valueOf),
                                        AUDIT_REVIEW.WORDS,
                                        AUDIT_REVIEW.REVIEWED_AT,
                                        reviewer.DISPLAY_NAME)
                                .from(AUDIT_REVIEW)
                                .join(reviewer)
                                .on(reviewer.ACCOUNT_ID.eq(AUDIT_REVIEW.REVIEWED_BY))
                                .where(AUDIT_REVIEW.QUEUE.eq(queue.name()))
                                .and(AUDIT_REVIEW.MATTER.eq(matter))
                                .orderBy(AUDIT_REVIEW.REVIEW_ID))
                .as("reviews")
                .convertFrom(found -> found.map(Records.mapping(Review::new)));
    }

    private ReviewItem item(ReviewQueue queue, Record found, List<Review> reviews) {
        var ofChange = queue == ReviewQueue.AFTER_VERIFICATION;
        var entry = ofChange ? CHANGE : AUDIT_ENTRY;
        var late = found.get(LATE_DAYS);
        return new ReviewItem(
                queue,
                found.get(AUDIT_ENTRY.CHAIN_ID) + "." + found.get(AUDIT_ENTRY.SEQUENCE),
                found.get(AUDIT_ENTRY.RECORDED_AT),
                found.get(ACCOUNT.DISPLAY_NAME),
                found.get(SITE.CODE),
                found.get(SUBJECT.SUBJECT_KEY),
                new FormKey(found.get(AUDIT_ENTRY.FORM_OID), found.get(AUDIT_ENTRY.OCCURRENCE)),
                new ItemPath(found.get(AUDIT_ENTRY.ITEM_OID), found.get(AUDIT_ENTRY.ROW_NO)),
                value(found.get(entry.OLD_VALUE), found.get(entry.OLD_MISSING)),
                value(found.get(entry.NEW_VALUE), found.get(entry.NEW_MISSING)),
                found.get(entry.REASON),
                queue == ReviewQueue.LATE_ENTRY && late != null ? late : 0,
                reviews);
    }

    private static @Nullable AuditValue value(@Nullable String text, @Nullable String missing) {
        return text == null && missing == null
                ? null
                : new AuditValue(text, missing == null ? null : Missing.valueOf(missing));
    }

    /** Appends a disposition. */
    void dispose(
            ReviewQueue queue,
            String matter,
            Disposition disposition,
            String words,
            long by,
            Instant at) {
        db.insertInto(AUDIT_REVIEW)
                .set(AUDIT_REVIEW.QUEUE, queue.name())
                .set(AUDIT_REVIEW.MATTER, matter)
                .set(AUDIT_REVIEW.DISPOSITION, disposition.name())
                .set(AUDIT_REVIEW.WORDS, words)
                .set(AUDIT_REVIEW.REVIEWED_BY, by)
                .set(AUDIT_REVIEW.REVIEWED_AT, at)
                .execute();
    }
}
