package org.downstage.dataentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.query.QueryThread;
import org.downstage.sdv.Verification;
import org.downstage.sdv.VerificationStand;
import org.downstage.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One form with everything that its screen shows.
 *
 * @param subject whose form
 * @param key which form
 * @param stored the subject's case book
 * @param today the day for checks against the future
 * @param draft what the account typed here and did not save, oldest first
 * @param drafted the forms of the case book that the account has a draft of
 * @param queries all queries of the case book that were not withdrawn
 * @param marks verifications and voided rows of this form, by item or by group OID and row
 * @param due items of this form that the plan asks to be verified, as it was saved
 * @param previous the subject id before this one among those that the account sees; null at the end
 * @param next the subject id after this one
 * @param editable whether the account may save this form now
 */
public record OpenedForm(
        Subject subject,
        FormKey key,
        StoredCase stored,
        LocalDate today,
        List<DraftEntry> draft,
        Set<FormKey> drafted,
        List<QueryThread> queries,
        Map<ItemPath, Mark> marks,
        Set<ItemPath> due,
        @Nullable String previous,
        @Nullable String next,
        boolean editable) {

    /**
     * What somebody did to a place of the form besides entering.
     *
     * @param kind what
     * @param by name of who did it
     * @param at when
     * @param reason why; null where none is asked
     */
    public record Mark(Kind kind, String by, Instant at, @Nullable String reason) {

        /** What can be done to a place. */
        public enum Kind {
            /** The value was compared with its source. */
            VERIFIED,
            /** It was, and changed since. */
            DROPPED,
            /** The row was declared void. */
            VOIDED
        }
    }

    /** The same with the verifications as they stand by now. */
    public OpenedForm verified(VerificationStand stand) {
        var now = new HashMap<>(marks);
        now.values().removeIf(mark -> mark.kind() != Mark.Kind.VOIDED);
        stand.verifications()
                .keySet()
                .forEach(path -> stand.at(path).ifPresent(one -> now.put(path, mark(one))));
        return new OpenedForm(
                subject,
                key,
                stored,
                today,
                draft,
                drafted,
                queries,
                Map.copyOf(now),
                Set.copyOf(stand.due()),
                previous,
                next,
                editable);
    }

    private static Mark mark(Verification one) {
        var kind = one.holds() ? Mark.Kind.VERIFIED : Mark.Kind.DROPPED;
        return new Mark(kind, one.by(), one.at(), null);
    }

    /** The form as the database holds it. */
    public StoredForm form() {
        return voided().map(VoidedForm::form).orElseGet(() -> stored.form(key));
    }

    /** Who declared the form void and why, if somebody did. */
    public Optional<VoidedForm> voided() {
        return stored.voided(key);
    }

    /** The same form with the queries as they stand by now. */
    public OpenedForm asked(List<QueryThread> now) {
        return new OpenedForm(
                subject, key, stored, today, draft, drafted, now, marks, due, previous, next,
                editable);
    }

    /** Whether the value there, as it was saved, is still to be verified by the plan. */
    public boolean isDue(ItemPath path) {
        return due.contains(path) && !marks.containsKey(path);
    }

    /** The queries of this form. */
    public List<QueryThread> ownQueries() {
        return queries.stream().filter(query -> query.form().equals(key)).toList();
    }
}
