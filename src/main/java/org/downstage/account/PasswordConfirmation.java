package org.downstage.account;

import java.time.Duration;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for the password again, before an act that needs it. Part of the
 * act: called by a service that has authorised it, before its transaction. A wrong password counts
 * and is noted like one at signing in, so that nobody guesses here what is locked there.
 */
@Component
public class PasswordConfirmation {

    /** What came of it. */
    public sealed interface Answer {
        /** It is the account's password. */
        record Right() implements Answer {}

        /** It is not, or the account may no longer sign in. */
        record Wrong() implements Answer {}

        /** No password is looked at before this much time has passed. */
        record Throttled(Duration pause) implements Answer {}
    }

    private final SignInRecord record;
    private final PasswordHash passwords;

    PasswordConfirmation(SignInRecord record, PasswordHash passwords) {
        this.record = record;
        this.passwords = passwords;
    }

    /** Whether this is the password of the account. */
    public Answer confirm(SignedIn who, String password) {
        try {
            var attempt = record.begin(who.username());
            if (attempt.isEmpty()) {
                return new Answer.Wrong();
            }
            var right = passwords.matches(password, attempt.get().passwordHash());
            if (right && attempt.get().state() == AccountState.ACTIVE) {
                record.confirmed(who.accountId());
                return new Answer.Right();
            }
            record.notConfirmed(attempt.get());
            return new Answer.Wrong();
        } catch (SignInRefusedException throttled) {
            return new Answer.Throttled(throttled.waiting().orElse(Duration.ZERO));
        }
    }
}
