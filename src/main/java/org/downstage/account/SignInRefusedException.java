package org.downstage.account;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that failed, without a word on which part was wrong. */
public final class SignInRefusedException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration wait;

    private SignInRefusedException(@Nullable Duration wait) {
        super("Sign-in refused");
        this.wait = wait;
    }

    /** User name or password is wrong, or the account may not sign in. */
    static SignInRefusedException wrong() {
        return new SignInRefusedException(null);
    }

    /** Too many failures: nothing is looked at before this much time has passed. */
    static SignInRefusedException throttled(Duration wait) {
        return new SignInRefusedException(wait);
    }

    /** How long to wait before the next attempt counts; empty when there is no need to. */
    public Optional<Duration> waiting() {
        return Optional.ofNullable(wait);
    }
}
