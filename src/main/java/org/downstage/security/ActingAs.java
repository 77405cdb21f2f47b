package org.downstage.security;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets code that no request started act as an account: the loader of the demonstration study enters
 * its forms as the investigators do, through the same services and their authorisation. Code that
 * answers a request has no use for this.
 */
public final class ActingAs {

    private record Standing(SignedIn signedIn) implements CurrentAccount.Principal, Serializable {
        private static final long serialVersionUID = 1;
    }

    private ActingAs() {}

    /** Runs the act as the account, in this thread, and returns what it returns. */
    public static <T> T call(SignedIn account, Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new Standing(account),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + account.role()))));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs the act as the account, in this thread. */
    public static void run(SignedIn account, Runnable act) {
        call(
                account,
                () -> {
                    act.run();
                    return account;
                });
    }
}
