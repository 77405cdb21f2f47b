package org.downstage.dataentry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.base.database.OwnTransaction;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.dataentry.VerificationAnswer.Refusal;
import org.downstage.dataentry.VerificationAnswer.Why;
import org.downstage.sdv.Sources;
import org.downstage.sdv.Verification;
import org.downstage.sdv.Verifications;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A monitor compares values with their source. Each act is for the exact values that the monitor
 * saw, wholly or not at all, in four statements; of two acts at once the second looks again, at
 * other visits of the form too.
 */
@Service
public class VerificationService {

    private final Catalogue catalogue;
    private final FormInHandRepository forms;
    private final Verifications verifications;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final Clock clock;

    VerificationService(
            Catalogue catalogue,
            FormInHandRepository forms,
            Verifications verifications,
            AuditTrail trail,
            CurrentAccount account,
            Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.verifications = verifications;
        this.trail = trail;
        this.account = account;
        this.clock = clock;
    }

    /**
     * A saved form with its verifications, in one statement.
     *
     * @throws RecordNotFoundException if there is no such form that the account sees
     */
    @RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
    @Transactional(readOnly = true)
    public FormInHand open(String subject, FormKey key) {
        var form = catalogue.form(key.form()).orElseThrow(RecordNotFoundException::create);
        return forms.find(subject, form, key)
                .filter(found -> account.require().sees(found.subject().siteId()))
                .orElseThrow(RecordNotFoundException::create);
    }

    /**
     * Verifies values of a form: all of them, or none if anything speaks against one.
     *
     * @param subject the subject id
     * @param key which form
     * @param seen the items, each with the value that the monitor compared
     * @throws RecordNotFoundException if there is no such form that the account sees, or no such
     *     item in it
     */
    @RolesAllowed(Roles.MONITOR)
    @Retryable(
            includes = ConcurrencyFailureException.class,
            predicate = OwnTransaction.class,
            maxRetries = 2,
            delay = 20,
            jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public VerificationAnswer verify(String subject, FormKey key, List<Compared> seen) {
        var found = open(subject, key);
        if (seen.isEmpty() || !seen.stream().allMatch(one -> found.hasPlace(one.path()))) {
            throw RecordNotFoundException.create();
        }
        var refusals = seen.stream().flatMap(one -> against(found, one).stream()).toList();
        return closed(found)
                .orElseGet(() ->
                        refusals.isEmpty()
                                ? write(found, seen)
                                : new VerificationAnswer.Refused(found, refusals));
    }

    private static Optional<VerificationAnswer> closed(FormInHand found) {
        if (found.voided()) {
            return Optional.of(new VerificationAnswer.Voided(found));
        }
        return found.form().state().status() == FormStatus.LOCKED
                ? Optional.of(new VerificationAnswer.Locked(found))
                : Optional.empty();
    }

    private static Optional<Refusal> against(FormInHand found, Compared seen) {
        var value = found.value(seen.path());
        var stands = found.stand().at(seen.path()).orElse(null);
        if (value.isEmpty()) {
            return Optional.of(new Refusal(seen.path(), Why.EMPTY, stands));
        }
        if (!value.equals(seen.value())) {
            return Optional.of(new Refusal(seen.path(), Why.CHANGED, stands));
        }
        return stands != null && stands.holds()
                ? Optional.of(new Refusal(seen.path(), Why.ALREADY, stands))
                : Optional.empty();
    }

    private VerificationAnswer write(FormInHand found, List<Compared> seen) {
        var who = account.require();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var after =
                verifications.verify(
                        found.ref(),
                        found.stand(),
                        found.form().state().version(),
                        seen,
                        sources(found),
                        who,
                        at);
        var paths = seen.stream().map(Compared::path).toList();
        trail.append(
                Actor.of(who),
                seen.stream()
                        .map(one ->
                                event(found, AuditKind.VALUE_VERIFIED, one.path())
                                        .changed(ItemValue.empty(), one.value()))
                        .toList());
        return new VerificationAnswer.Done(
                found.with(after),
                new VerificationAct(
                        found.subject().key(),
                        found.form().state().key(),
                        paths,
                        earlier(found, paths),
                        at));
    }

    private Sources sources(FormInHand found) {
        var today = LocalDate.now(clock);
        return new Sources(stand -> found.verifiedSources(stand, today), found.othersMoment());
    }

    private static List<Verification> earlier(FormInHand found, List<ItemPath> paths) {
        return paths.stream()
                .map(found.stand().verifications()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static AuditEvent event(FormInHand found, AuditKind kind, ItemPath path) {
        var state = found.form().state();
        return AuditEvent.of(kind)
                .inForm(
                        found.subject().siteId(),
                        found.subject().subjectId(),
                        state.formId(),
                        state.key(),
                        state.version())
                .at(path);
    }

    /**
     * Takes an act back, by an entry of its own: wholly, as long as all of it stands as the account
     * left it.
     *
     * @throws RecordNotFoundException if there is no such form that the account sees
     */
    @RolesAllowed(Roles.MONITOR)
    @Retryable(
            includes = ConcurrencyFailureException.class,
            predicate = OwnTransaction.class,
            maxRetries = 2,
            delay = 20,
            jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public VerificationAnswer takeBack(VerificationAct act) {
        var found = open(act.subject(), act.form());
        return closed(found)
                .orElseGet(() -> {
                    var gone = gone(found, act);
                    return gone.isEmpty()
                            ? withdraw(found, act)
                            : new VerificationAnswer.Refused(found, gone);
                });
    }

    private List<Refusal> gone(FormInHand found, VerificationAct act) {
        var by = account.require().accountId();
        var gone = new ArrayList<Refusal>();
        for (var path : act.paths()) {
            var stands = found.stand().at(path).orElse(null);
            if (stands == null
                    || !stands.holds()
                    || stands.accountId() != by
                    || !stands.at().equals(act.at())) {
                gone.add(new Refusal(path, Why.GONE, stands));
            }
        }
        return gone;
    }

    private VerificationAnswer withdraw(FormInHand found, VerificationAct act) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var after =
                verifications.takeBack(
                        found.ref(), found.stand(), act.paths(), act.earlier(), sources(found), at);
        trail.append(
                Actor.of(account.require()),
                act.paths().stream()
                        .map(path ->
                                event(found, AuditKind.VERIFICATION_WITHDRAWN, path)
                                        .changed(found.value(path), ItemValue.empty()))
                        .toList());
        return new VerificationAnswer.Done(found.with(after), act);
    }
}
