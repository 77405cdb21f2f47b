package org.downstage.signature;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.downstage.account.PasswordConfirmation;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.StoredCase;
import org.downstage.dataentry.StoredForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.downstage.signature.SignResult.Obstacle;
import org.downstage.signature.Signature.Seal;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs forms. The password is checked first and in a transaction of its own, so that a wrong one
 * counts towards the account's lock whatever else happens; then all forms are signed or none.
 */
@Service
public class SigningService {

    private final SubjectService subjects;
    private final DataEntryService entry;
    private final SignatureRepository signatures;
    private final PasswordConfirmation passwords;
    private final Catalogue catalogue;
    private final ToxicityPlan toxicity;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;
    private final Clock clock;

    SigningService(
            SubjectService subjects,
            DataEntryService entry,
            SignatureRepository signatures,
            PasswordConfirmation passwords,
            Catalogue catalogue,
            ToxicityPlan toxicity,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction,
            Clock clock) {
        this.subjects = subjects;
        this.entry = entry;
        this.signatures = signatures;
        this.passwords = passwords;
        this.catalogue = catalogue;
        this.toxicity = toxicity;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs the forms in the versions that the signer has seen.
     *
     * @throws RecordNotFoundException if there is no such subject or form at a site of the account
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    public SignResult sign(SignRequest request) {
        var who = account.require();
        subjects.find(request.subject());
        if (request.versions().isEmpty()) {
            return new SignResult.NothingToSign();
        }
        return switch (passwords.confirm(who, request.password())) {
            case PasswordConfirmation.Answer.Wrong _ -> new SignResult.WrongPassword();
            case PasswordConfirmation.Answer.Throttled(var pause) ->
                    new SignResult.Throttled(pause);
            case PasswordConfirmation.Answer.Right _ ->
                    Objects.requireNonNull(transaction.execute(status -> signHeld(who, request)));
        };
    }

    private SignResult signHeld(SignedIn who, SignRequest request) {
        var subject = subjects.hold(request.subject());
        var stored = entry.open(request.subject());
        var drafted = signatures.drafted(who.accountId(), subject.subjectId());
        var given = signatures.ofSubject(subject.subjectId());
        for (var key : inOrder(request.versions().keySet())) {
            var obstacle = obstacle(who, request, key, stored, drafted, given);
            if (obstacle.isPresent()) {
                return new SignResult.Refused(key, obstacle.get());
            }
        }
        var forms = inOrder(request.versions().keySet()).stream().map(stored::form).toList();
        return new SignResult.Signed(write(who, subject, forms, request.meaning()));
    }

    private List<FormKey> inOrder(Set<FormKey> keys) {
        var oids = catalogue.forms().stream().map(form -> form.oid()).toList();
        return keys.stream()
                .sorted(
                        Comparator.comparingInt((FormKey key) -> oids.indexOf(key.form()))
                                .thenComparingInt(FormKey::occurrence))
                .toList();
    }

    private Optional<Obstacle> obstacle(
            SignedIn who,
            SignRequest request,
            FormKey key,
            StoredCase stored,
            Set<FormKey> drafted,
            List<Signature> given) {
        var form = catalogue.form(key.form()).orElseThrow(RecordNotFoundException::create);
        stored.requireReachable(form, key);
        if (stored.voided(key).isPresent()) {
            return Optional.of(Obstacle.VOID);
        }
        var state = stored.form(key).state();
        return switch (state.status()) {
            case NOT_STARTED -> Optional.of(Obstacle.NOT_STARTED);
            case LOCKED -> Optional.of(Obstacle.LOCKED);
            case IN_PROGRESS, COMPLETE, SIGNED -> {
                if (drafted.contains(key)) {
                    yield Optional.of(Obstacle.UNSAVED);
                }
                if (!Integer.valueOf(state.version()).equals(request.versions().get(key))) {
                    yield Optional.of(Obstacle.STALE);
                }
                if (state.status() == FormStatus.IN_PROGRESS) {
                    yield Optional.of(Obstacle.NOT_COMPLETE);
                }
                yield given.stream().anyMatch(one -> same(one, who, request, key))
                        ? Optional.of(Obstacle.SIGNED_ALREADY)
                        : Optional.empty();
            }
        };
    }

    private static boolean same(Signature given, SignedIn who, SignRequest request, FormKey key) {
        return given.holds()
                && given.form().equals(key)
                && given.username().equals(who.username())
                && given.meaning() == request.meaning();
    }

    private List<Signature> write(
            SignedIn who, Subject subject, List<StoredForm> forms, SignatureMeaning meaning) {
        var seals = new LinkedHashMap<FormState, Seal>();
        forms.forEach(form -> seals.put(form.state(), seal(subject, form)));
        signatures.sign(
                seals, meaning, who.accountId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        trail.append(Actor.of(who), events(subject, seals, meaning));
        return signatures.ofSubject(subject.subjectId()).stream()
                .filter(one -> one.username().equals(who.username()))
                .filter(one -> seals.values().contains(one.seal()) && one.meaning() == meaning)
                .toList();
    }

    private Seal seal(Subject subject, StoredForm form) {
        var key = form.state().key();
        var definition = SignedContent.definition(catalogue.require(key.form()));
        var ctcae = toxicity.version().code();
        var version = form.state().version();
        return new Seal(
                SignedContent.hash(subject.key(), version, definition, ctcae, form.data()),
                definition,
                ctcae);
    }

    /** The hash stands in the trail too, whose chain would have to be broken to change it there. */
    private static List<AuditEvent> events(
            Subject subject, Map<FormState, Seal> seals, SignatureMeaning meaning) {
        var events = new ArrayList<AuditEvent>();
        seals.forEach((state, seal) -> {
            events.add(
                    inForm(AuditEvent.of(AuditKind.FORM_SIGNED), subject, state)
                            .changed((String) null, meaning.name())
                            .because("SHA-256 " + seal.hash()));
            if (state.status() != FormStatus.SIGNED) {
                events.add(
                        inForm(AuditEvent.of(AuditKind.STATUS_CHANGED), subject, state)
                                .changed(state.status().name(), FormStatus.SIGNED.name()));
            }
        });
        return events;
    }

    private static AuditEvent inForm(AuditEvent event, Subject subject, FormState state) {
        return event.inForm(
                subject.siteId(),
                subject.subjectId(),
                state.formId(),
                state.key(),
                state.version());
    }
}
