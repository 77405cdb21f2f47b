package org.downstage.review;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.review.ReviewPage.Cursor;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Minutes in which one account entered many values at one site: counted from the index of minutes
 * alone, and only then joined with the first entry of each.
 */
@Repository
class BusyMinuteRepository {

    /** Minutes from the year 0, as the index counts them, to 1970. */
    private static final long EPOCH = 62_167_219_200L / 60;

    private static final String FIRST = "first_entry";
    private static final ReviewQueue QUEUE = ReviewQueue.MANY_ENTRIES;

    private static final Field<String> MATTER =
            concat(
                    AUDIT_ENTRY.ACCOUNT_ID,
                    inline("."),
                    AUDIT_ENTRY.SITE_ID,
                    inline("."),
                    AUDIT_ENTRY.ENTERED_MINUTE);

    private final DSLContext db;
    private final ReviewSettings settings;

    BusyMinuteRepository(DSLContext db, ReviewSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    List<ReviewItem> items(SignedIn who, ReviewFilter filter, @Nullable Cursor behind, int atMost) {
        var since = (int) (filter.since().getEpochSecond() / 60 + EPOCH);
        return find(
                ReviewRepository.visible(who)
                        .and(AUDIT_ENTRY.ENTERED_MINUTE.ge(since))
                        .and(behind == null ? noCondition() : older(behind)),
                ReviewRepository.shown(filter, MATTER),
                atMost);
    }

    Optional<ReviewItem> item(SignedIn who, long account, int site, int minute) {
        var one =
                AUDIT_ENTRY
                        .ENTERED_MINUTE
                        .eq(minute)
                        .and(AUDIT_ENTRY.ACCOUNT_ID.eq(account))
                        .and(AUDIT_ENTRY.SITE_ID.eq(site));
        return find(ReviewRepository.visible(who).and(one), noCondition(), 1).stream().findFirst();
    }

    private static Condition older(Cursor behind) {
        var minute = AUDIT_ENTRY.ENTERED_MINUTE;
        var at = (int) behind.first();
        return minute.le(at)
                .and(
                        or(
                                minute.lt(at),
                                AUDIT_ENTRY.ACCOUNT_ID.lt(behind.second()),
                                AUDIT_ENTRY
                                        .ACCOUNT_ID
                                        .eq(behind.second())
                                        .and(AUDIT_ENTRY.SITE_ID.lt((int) behind.third()))));
    }

    private List<ReviewItem> find(Condition which, Condition shown, int atMost) {
        var entries = count().as("entries");
        var busy =
                select(
                                AUDIT_ENTRY.ENTERED_MINUTE,
                                AUDIT_ENTRY.ACCOUNT_ID,
                                AUDIT_ENTRY.SITE_ID,
                                entries)
                        .from(AUDIT_ENTRY)
                        .where(which)
                        .groupBy(
                                AUDIT_ENTRY.ENTERED_MINUTE,
                                AUDIT_ENTRY.ACCOUNT_ID,
                                AUDIT_ENTRY.SITE_ID)
                        .having(count().ge(settings.perMinute()))
                        .and(shown)
                        .orderBy(
                                AUDIT_ENTRY.ENTERED_MINUTE.desc(),
                                AUDIT_ENTRY.ACCOUNT_ID.desc(),
                                AUDIT_ENTRY.SITE_ID.desc())
                        .limit(atMost)
                        .asTable("busy");
        var minute = busy.field(AUDIT_ENTRY.ENTERED_MINUTE);
        var account = busy.field(AUDIT_ENTRY.ACCOUNT_ID);
        var site = busy.field(AUDIT_ENTRY.SITE_ID);
        var matter = concat(account, inline("."), site, inline("."), minute);
        var reviews = ReviewRepository.reviews(QUEUE, matter);
        var first = new First(minute, account, site);
        var at = first.of(AUDIT_ENTRY.as(FIRST).RECORDED_AT).as("at");
        var subject = first.of(SUBJECT.SUBJECT_KEY).as("subject");
        var form = first.of(AUDIT_ENTRY.as(FIRST).FORM_OID).as("form");
        var occurrence = first.of(AUDIT_ENTRY.as(FIRST).OCCURRENCE).as("occurrence");
        return db.select(minute, account, site, busy.field(entries), at, subject, form, occurrence)
                .select(SITE.CODE, ACCOUNT.DISPLAY_NAME, reviews)
                .from(busy)
                .join(SITE)
                .on(SITE.SITE_ID.eq(site))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(account))
                .orderBy(minute.desc(), account.desc(), site.desc())
                .fetch(found ->
                        new ReviewItem(
                                QUEUE,
                                found.get(account)
                                        + "."
                                        + found.get(site)
                                        + "."
                                        + found.get(minute),
                                found.get(at),
                                found.get(ACCOUNT.DISPLAY_NAME),
                                found.get(SITE.CODE),
                                found.get(subject),
                                new FormKey(found.get(form), found.get(occurrence)),
                                null,
                                null,
                                null,
                                null,
                                found.get(busy.field(entries)),
                                found.get(reviews)));
    }

    /** Tells something of the first entry of a minute, found by the index of minutes. */
    private record First(Field<Integer> minute, Field<Long> account, Field<Integer> site) {

        <T> Field<T> of(Field<T> column) {
            var entry = AUDIT_ENTRY.as(FIRST);
            return field(
                    select(column)
                            .from(entry)
                            .join(SUBJECT)
                            .on(SUBJECT.SUBJECT_ID.eq(entry.SUBJECT_ID))
                            .where(entry.ENTERED_MINUTE.eq(minute))
                            .and(entry.ACCOUNT_ID.eq(account))
                            .and(entry.SITE_ID.eq(site))
                            .orderBy(entry.CHAIN_ID, entry.SEQUENCE)
                            .limit(1));
        }
    }
}
