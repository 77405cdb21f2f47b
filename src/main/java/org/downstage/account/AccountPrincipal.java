package org.downstage.account;

import java.util.Collection;
import java.util.List;
import org.downstage.security.CurrentAccount;
import org.downstage.security.SignedIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The account in a session. It knows the version of the account that it was made of: whatever
 * changes role, sites or state makes another version, and then the session must end.
 *
 * @param signedIn who it is
 * @param version the account's version at the sign-in
 */
public record AccountPrincipal(SignedIn signedIn, int version)
        implements UserDetails, CurrentAccount.Principal {

    private static final long serialVersionUID = 1;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + signedIn.role()));
    }

    /** Empty: the hash stays in the database. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return signedIn.username();
    }
}
