package org.downstage.review;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.review.ReviewPage.Cursor;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The review of the trail as work: a monitor's own sites, a data manager's whole study. A page is
 * one statement however long the trail is.
 */
@Service
@RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
public class AuditReviewService {

    /** Items on a page. */
    public static final int PAGE = 50;

    /** Most characters of a disposition's words. */
    public static final int LONGEST_WORDS = 500;

    private static final int BATCH = 500;
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})");
    private static final Pattern MINUTE = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})\\.(\\d{1,10})");

    private final ReviewRepository entries;
    private final BusyMinuteRepository minutes;
    private final ReviewWords words;
    private final SubjectService subjects;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;
    private final Clock clock;

    AuditReviewService(
            ReviewRepository entries,
            BusyMinuteRepository minutes,
            ReviewWords words,
            SubjectService subjects,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction,
            Clock clock) {
        this.entries = entries;
        this.minutes = minutes;
        this.words = words;
        this.subjects = subjects;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a disposition. */
    public enum Outcome {
        /** It is on record. */
        DONE,
        /** The words are missing, or too many. */
        WORDS_NEEDED
    }

    /**
     * A page of a queue, newest first.
     *
     * @param behind where the page starts; null for the newest
     */
    @Transactional(readOnly = true)
    public ReviewPage page(ReviewFilter filter, @Nullable Cursor behind) {
        return page(account.require(), filter, behind, PAGE);
    }

    private ReviewPage page(SignedIn who, ReviewFilter filter, @Nullable Cursor behind, int size) {
        var found =
                filter.queue() == ReviewQueue.MANY_ENTRIES
                        ? minutes.items(who, filter, behind, size + 1)
                        : entries.items(who, filter, behind, size + 1);
        return found.size() <= size
                ? new ReviewPage(found, null)
                : new ReviewPage(found.subList(0, size), cursor(found.get(size - 1)));
    }

    private static Cursor cursor(ReviewItem last) {
        var parts = last.matter().split("\\.", -1);
        if (last.queue() == ReviewQueue.MANY_ENTRIES) {
            return new Cursor(
                    Long.parseLong(parts[2]), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.at());
        return new Cursor(micros, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /**
     * Settles an item. A second disposition stands beside the first.
     *
     * @throws RecordNotFoundException if the queue has no such item at a site of the account
     */
    @Transactional
    public Outcome dispose(
            ReviewQueue queue, String matter, Disposition disposition, String typed) {
        var who = account.require();
        var item = find(who, queue, matter).orElseThrow(RecordNotFoundException::create);
        var said = typed.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_WORDS) {
            return Outcome.WORDS_NEEDED;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entries.dispose(queue, matter, disposition, said, who.accountId(), at);
        var subject = subjects.find(item.subject());
        var event =
                AuditEvent.of(AuditKind.AUDIT_REVIEWED)
                        .changed(queue.name(), disposition.name())
                        .because(said);
        trail.append(
                Actor.of(who),
                List.of(
                        queue == ReviewQueue.MANY_ENTRIES
                                ? event.atSite(subject.siteId())
                                : event.about(subject.siteId(), subject.subjectId())));
        return Outcome.DONE;
    }

    private Optional<ReviewItem> find(SignedIn who, ReviewQueue queue, String matter) {
        var parts = (queue == ReviewQueue.MANY_ENTRIES ? MINUTE : ENTRY).matcher(matter);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var first = Long.parseLong(parts.group(1));
        var second = Integer.parseInt(parts.group(2));
        return queue == ReviewQueue.MANY_ENTRIES
                ? minute(who, first, second, Long.parseLong(parts.group(3)))
                : entries.item(who, queue, first, second);
    }

    private Optional<ReviewItem> minute(SignedIn who, long person, int site, long minute) {
        return minute > Integer.MAX_VALUE
                ? Optional.empty()
                : minutes.item(who, person, site, (int) minute);
    }

    /**
     * Writes a queue as CSV, all of it in batches, and notes the export in the trail first.
     *
     * @param out left open
     * @throws IOException if the reader is gone
     */
    public void write(ReviewFilter filter, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var who = account.require();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("queue", filter.queue().name());
        conditions.put("reviewed", filter.show().name());
        var export = new Export("AUDIT_REVIEW", conditions).event();
        transaction.executeWithoutResult(status -> trail.append(Actor.of(who), List.of(export)));
        var csv = new ReviewCsv(words, locale, zone, out);
        @Nullable Cursor behind = null;
        do {
            var page = page(who, filter, behind, BATCH);
            page.items().forEach(csv::write);
            behind = page.next();
        } while (behind != null);
        csv.finish();
    }
}
