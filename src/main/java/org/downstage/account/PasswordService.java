package org.downstage.account;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Sets passwords by one-time link. Open to whoever holds a link: it is the authorisation. A link
 * that is used, ended or made up all answer alike.
 */
@Service
public class PasswordService {

    /** What came of setting a password. */
    public sealed interface Outcome {
        /** It is set; the account may sign in. */
        record Done(String username) implements Outcome {}

        /** It is not taken, for this reason; the link still works. */
        record Weak(Passwords.Weakness weakness) implements Outcome {}

        /** The link does not work. */
        record NoSuchLink() implements Outcome {}
    }

    private final PasswordActs acts;
    private final LiveSessions sessions;

    PasswordService(PasswordActs acts, LiveSessions sessions) {
        this.acts = acts;
        this.sessions = sessions;
    }

    /** The user name of the account that a link is for; empty for one that does not work. */
    @PermitAll
    public Optional<String> username(String token) {
        return acts.account(token).map(Account::username);
    }

    /** Sets the password, uses up the link and ends whatever sessions the account had. */
    @PermitAll
    public Outcome set(String token, String password) {
        var account = acts.account(token);
        if (account.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        var weakness = Passwords.weakness(password, account.get().username());
        if (weakness.isPresent()) {
            return new Outcome.Weak(weakness.get());
        }
        if (!acts.set(token, account.get(), password)) {
            return new Outcome.NoSuchLink();
        }
        sessions.end(account.get().accountId(), SessionEnd.PASSWORD_SET);
        return new Outcome.Done(account.get().username());
    }
}
