package org.downstage.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account behind the current request. The principal of its authentication tells it. */
@Component
public class CurrentAccount {

    /** A principal that says who is signed in. */
    public interface Principal {
        /** Who is signed in. */
        SignedIn signedIn();
    }

    /** The account, if anybody is signed in. */
    public Optional<SignedIn> get() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(Principal.class::isInstance)
                .map(principal -> ((Principal) principal).signedIn());
    }

    /**
     * The account.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    public SignedIn require() {
        return get().orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("Nobody signed in"));
    }
}
