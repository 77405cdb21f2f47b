package org.downstage.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import org.downstage.account.AccountRefusedException.Reason;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail goes: administrators give accounts an address, everybody says whether they want the
 * daily digest. Both are in the trail.
 */
@Service
public class MailService {

    /** Longest address, in characters (RFC 5321, with the errata of RFC 3696). */
    private static final int LONGEST = 254;

    private final AccountRepository accounts;
    private final MailSettingsRepository settings;
    private final CurrentAccount current;
    private final AuditTrail trail;

    MailService(
            AccountRepository accounts,
            MailSettingsRepository settings,
            CurrentAccount current,
            AuditTrail trail) {
        this.accounts = accounts;
        this.settings = settings;
        this.current = current;
        this.trail = trail;
    }

    /** How an account stands with mail. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public MailSettings of(long accountId) {
        return settings.of(accountId);
    }

    /**
     * Gives an account an address, or takes it away.
     *
     * @param address as typed; blank for none
     * @throws AccountRefusedException if it is no mail address
     * @throws RecordNotFoundException if there is no such account
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional
    public void setAddress(long accountId, String address) {
        var account = accounts.find(accountId).orElseThrow(RecordNotFoundException::create);
        var given = address.strip();
        if (!given.isEmpty() && !isAddress(given)) {
            throw AccountRefusedException.because(Reason.ADDRESS_MALFORMED);
        }
        var before = settings.of(accountId).address();
        if (!before.equals(given)) {
            settings.setAddress(accountId, given);
            note(AuditKind.ADDRESS_CHANGED, account.username(), before, given);
        }
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            var read = new InternetAddress(text, true);
            return read.getAddress().equals(text) && text.indexOf('@') > 0;
        } catch (AddressException malformed) {
            return false;
        }
    }

    /** How the reader's own account stands with mail. */
    @PermitAll
    @Transactional(readOnly = true)
    public MailSettings mine() {
        return settings.of(current.require().accountId());
    }

    /**
     * Says whether the reader wants the daily digest.
     *
     * @param language in which it shall be written from now on
     */
    @PermitAll
    @Transactional
    public void wantDigest(boolean wanted, Locale language) {
        var who = current.require();
        var before = settings.of(who.accountId()).digest();
        settings.setDigest(who.accountId(), wanted, language);
        if (before != wanted) {
            note(AuditKind.DIGEST_SWITCHED, who.username(), word(before), word(wanted));
        }
    }

    private static String word(boolean wanted) {
        return wanted ? "Y" : "N";
    }

    private void note(AuditKind kind, String username, String before, String after) {
        trail.append(
                Actor.of(current.require()),
                List.of(
                        AuditEvent.of(kind)
                                .aboutAccount(username)
                                .changed(
                                        before.isEmpty() ? null : before,
                                        after.isEmpty() ? null : after)));
    }
}
