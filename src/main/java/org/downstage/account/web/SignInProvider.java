package org.downstage.account.web;

import org.downstage.account.SignInService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets Spring Security ask {@link SignInService}. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final SignInService signIn;

    SignInProvider(SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var password = typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        var who = signIn.signIn(typed.getName(), password, address(typed));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
        authentication.setDetails(typed.getDetails());
        return authentication;
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? SourceAddress.of(details.getRemoteAddress())
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
