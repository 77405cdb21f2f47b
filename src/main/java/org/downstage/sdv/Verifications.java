package org.downstage.sdv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.sdv.VerificationRepository.Kept;
import org.downstage.sdv.VerificationRepository.KeptForm;
import org.downstage.sdv.VerificationRepository.Written;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps verifications, and the counts of what is required and verified, in step with the values.
 * Part of saving and of a monitor's acts: called inside their transaction, by a service that has
 * authorised it.
 *
 * <p>Counts are kept a form, so that a share of any kind is a sum and right at any time. A save
 * drops the verifications of the items that it changes, and of nothing else.
 */
@Component
public class Verifications {

    private final VerificationRepository repository;
    private final Plans plans;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher changes;

    Verifications(
            VerificationRepository repository,
            Plans plans,
            Catalogue catalogue,
            ApplicationEventPublisher changes) {
        this.repository = repository;
        this.plans = plans;
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /**
     * Follows a save, in two statements.
     *
     * @param after what the form holds now
     * @param changed items that got another value, missing reason or emptiness
     * @return those of them whose verification fell away
     */
    public List<ItemPath> follow(FormRef ref, FormData after, List<ItemPath> changed, Instant at) {
        var form = catalogue.require(ref.key().form());
        return follow(ref, ItemPaths.filled(form, after), isSerious(form, after), changed, at);
    }

    /** Counts a form that was saved before anything was counted. */
    public void count(FormRef ref, FormData data, Instant savedAt) {
        follow(ref, data, List.of(), savedAt);
    }

    /** Follows the voiding of a whole form: nothing of it is to be verified any more. */
    public void leave(FormRef ref, Instant at) {
        follow(ref, List.of(), false, List.of(), at);
    }

    private List<ItemPath> follow(
            FormRef ref,
            List<ItemPath> filled,
            boolean serious,
            List<ItemPath> changed,
            Instant at) {
        var kept = repository.read(ref.subject(), ref.formId());
        var mine = kept.form(ref.formId(), ref.key());
        if (serious != mine.serious() && plans.terms(kept.planId()).seriousEvents()) {
            kept = repository.read(ref.subject());
            mine = kept.form(ref.formId(), ref.key());
        }
        var now = told(kept, mine, serious);
        var dropped = holding(mine, changed);
        var due = due(now, mine, filled);
        var all = new ArrayList<Written>();
        all.add(new Written(mine, filled, due, serious, dropped, at));
        for (var other : kept.forms()) {
            if (other.formId() != ref.formId()) {
                all.add(recounted(now, other));
            }
        }
        repository.write(now, ref.subject(), all, at);
        if (!dropped.isEmpty()) {
            changes.publishEvent(new SubjectChanged(ref.subject().subjectId()));
        }
        return dropped;
    }

    /**
     * The standing once the form tells so: its own word is the new one, and of the other forms none
     * can tell of adverse events.
     */
    private static Kept told(Kept kept, KeptForm mine, boolean serious) {
        var known = kept.standing();
        var others = known.serious() && !mine.serious();
        return new Kept(
                kept.planId(),
                new Standing(
                        known.siteId(),
                        known.subject(),
                        known.rank(),
                        known.triggered(),
                        serious || others),
                kept.forms());
    }

    private static List<ItemPath> holding(KeptForm form, List<ItemPath> changed) {
        return form.verifications().stream()
                .filter(Verification::holds)
                .map(Verification::path)
                .filter(changed::contains)
                .toList();
    }

    private List<ItemPath> due(Kept kept, KeptForm form, List<ItemPath> filled) {
        return Requirement.due(
                plans.terms(kept.planId()),
                kept.standing(),
                catalogue.require(form.key().form()),
                form.key(),
                filled);
    }

    private Written recounted(Kept kept, KeptForm form) {
        var filled = ItemPaths.read(form.filled());
        var changedAt = form.changedAt();
        return new Written(
                form,
                filled,
                due(kept, form, filled),
                form.serious(),
                List.of(),
                changedAt == null ? Instant.EPOCH : changedAt);
    }

    private static boolean isSerious(CaseReportForm form, FormData data) {
        return form.oid().equals(AdverseEventsForm.OID)
                && data.rows(AdverseEventsForm.EVENT_ROWS).stream()
                        .anyMatch(row ->
                                row.value(AdverseEventsForm.SERIOUS).equals(ItemValue.of(true)));
    }

    /** Counts all forms of a subject anew, by the plan in force; its caller holds the subject. */
    void recount(Subject subject, Instant at) {
        var kept = repository.read(subject);
        var all = kept.forms().stream().map(form -> recounted(kept, form)).toList();
        repository.write(kept, subject, all, at);
    }

    /**
     * A value that a monitor compared with its source.
     *
     * @param path the item
     * @param value the value
     */
    public record Compared(ItemPath path, ItemValue value) {}

    /**
     * Verifies values of a form, in one round trip.
     *
     * @param before how the form's verification stands, read in the same transaction
     * @param version the form's version
     * @param sources how the source items stand, read in the same transaction
     * @return how it stands after
     * @throws OptimisticLockingFailureException if the form, its verifications or those of its
     *     other occurrences have moved on, or it was locked
     */
    public VerificationStand verify(
            FormRef ref,
            VerificationStand before,
            int version,
            List<Compared> values,
            Sources sources,
            SignedIn who,
            Instant at) {
        var verified = values.stream().map(one -> verified(before, version, one, who, at)).toList();
        return put(ref, before, verified, sources, at);
    }

    private static Verification verified(
            VerificationStand before, int version, Compared one, SignedIn who, Instant at) {
        var text = AuditValue.of(one.value());
        var earlier = before.verifications().get(one.path());
        var plan = before.planId() == 0 ? null : Integer.valueOf(before.planId());
        return new Verification(
                one.path(),
                Verification.State.VERIFIED,
                text == null ? null : text.text(),
                text == null ? null : text.missing(),
                version,
                who.displayName(),
                who.accountId(),
                at,
                null,
                plan,
                wasCorrected(earlier, plan));
    }

    /** An error found under a plan stays found, however often the item is verified under it. */
    private static boolean wasCorrected(@Nullable Verification earlier, @Nullable Integer plan) {
        return earlier != null
                && earlier.corrected()
                && plan != null
                && plan.equals(earlier.planId());
    }

    /**
     * Takes verifications back, in one round trip.
     *
     * @param before how the form's verification stands, read in the same transaction
     * @param earlier what stood there before each of them; only what was dropped comes back
     * @param sources how the source items stand, read in the same transaction
     * @return how it stands after
     * @throws OptimisticLockingFailureException if the form, its verifications or those of its
     *     other occurrences have moved on, or it was locked
     */
    public VerificationStand takeBack(
            FormRef ref,
            VerificationStand before,
            List<ItemPath> paths,
            List<Verification> earlier,
            Sources sources,
            Instant at) {
        var put = new ArrayList<Verification>();
        for (var path : paths) {
            earlier.stream()
                    .filter(one -> one.path().equals(path) && one.isDropped())
                    .findFirst()
                    .or(() -> before.at(path).map(Verification::withdrawn))
                    .ifPresent(put::add);
        }
        return put(ref, before, put, sources, at);
    }

    private VerificationStand put(
            FormRef ref,
            VerificationStand before,
            List<Verification> put,
            Sources sources,
            Instant at) {
        var after = before.with(put);
        repository.put(ref, before, put, sources, at);
        changes.publishEvent(new SubjectChanged(ref.subject().subjectId()));
        return after;
    }
}
