package org.downstage.dataentry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.query.SystemQueries;
import org.downstage.sdv.FormRef;
import org.downstage.sdv.Verifications;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Component;

/** Writes a save that passed every check; its caller holds the transaction. */
@Component
class FormWriter {

    private final FormRepository forms;
    private final DraftRepository drafts;
    private final CaseSummaries summaries;
    private final EventListing listing;
    private final Verifications verifications;
    private final SystemQueries systemQueries;
    private final AuditTrail trail;
    private final Clock clock;

    FormWriter(
            FormRepository forms,
            DraftRepository drafts,
            CaseSummaries summaries,
            EventListing listing,
            Verifications verifications,
            SystemQueries systemQueries,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.summaries = summaries;
        this.listing = listing;
        this.verifications = verifications;
        this.systemQueries = systemQueries;
        this.trail = trail;
        this.clock = clock;
    }

    SaveResult write(SignedIn who, AcceptedSave save) {
        var draft =
                new DraftKey(
                        who.accountId(), save.subject().subjectId(), save.request().data().key());
        if (save.changesNothing()) {
            drafts.delete(draft);
            return new SaveResult.Saved(save.before(), 0);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var state =
                new FormRepository.NewState(
                        save.status(), save.mandatory(), save.unanswered(), who.accountId(), now);
        var formId = formId(save, state);
        forms.write(save, formId, state);
        var dropped = drop(save, formId, now);
        var audit = new SaveAudit(save, formId);
        audit.addChanges();
        audit.addDropped(dropped);
        systemQueries
                .apply(
                        save.explained(),
                        save.outdated(),
                        save.subject(),
                        formIds(save, formId),
                        who,
                        now)
                .forEach(audit::addQueryChange);
        trail.append(Actor.of(who), audit.events());
        summaries.follow(
                save.subject().subjectId(), save.stored(), save.after(), stillVerified(save), now);
        if (save.form().oid().equals(AdverseEventsForm.OID)) {
            listing.follow(
                    save.subject(), formId, save.stored().book(save.after().today()), save.after());
        }
        drafts.delete(draft);
        return new SaveResult.Saved(saved(save, formId, state, who), save.changes().items().size());
    }

    private long formId(AcceptedSave save, FormRepository.NewState state) {
        return save.before().version() == 0
                ? forms.insert(save.subject().subjectId(), save.request().data().key(), state)
                : save.before().formId();
    }

    /** The changed items whose old value was verified. */
    private List<ItemPath> drop(AcceptedSave save, long formId, Instant now) {
        var data = save.request().data();
        var changed = save.changes().items().stream().map(change -> change.path()).toList();
        return verifications.follow(
                new FormRef(save.subject(), formId, data.key()), data, changed, now);
    }

    /** What changes loses its verification. */
    private static BiPredicate<FormKey, ItemPath> stillVerified(AcceptedSave save) {
        var key = save.request().data().key();
        var changed =
                save.changes().items().stream()
                        .map(change -> change.path())
                        .collect(Collectors.toSet());
        return (form, path) ->
                save.stored().isVerified(form, path)
                        && !(form.equals(key) && changed.contains(path));
    }

    private static Map<FormKey, Long> formIds(AcceptedSave save, long formId) {
        var ids = new HashMap<>(save.stored().formIds());
        ids.put(save.request().data().key(), formId);
        return ids;
    }

    private static FormState saved(
            AcceptedSave save, long formId, FormRepository.NewState state, SignedIn who) {
        return new FormState(
                formId,
                save.request().data().key(),
                state.status(),
                false,
                save.before().version() + 1,
                state.mandatory(),
                state.unanswered(),
                state.savedAt(),
                who.displayName(),
                save.before().everSigned());
    }
}
