package org.downstage.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whom a test acts as. The makers tell an account that needs no row in the database; where a
 * foreign key wants one, use the account that {@code AccountFixture} stored.
 *
 * <pre>{@code
 * AsAccount.run(AsAccount.investigator(7, 1), () -> service.save(form));
 * }</pre>
 */
public final class AsAccount {

    private AsAccount() {}

    /** An investigator of these sites. */
    public static SignedIn investigator(long accountId, Integer... siteIds) {
        return of(accountId, Role.INVESTIGATOR, siteIds);
    }

    /** A monitor of these sites. */
    public static SignedIn monitor(long accountId, Integer... siteIds) {
        return of(accountId, Role.MONITOR, siteIds);
    }

    /** The account of a role, assigned to these sites. Its names follow from role and key. */
    public static SignedIn of(long accountId, Role role, Integer... siteIds) {
        var name = role.name().toLowerCase(Locale.ROOT) + accountId;
        var sites = Arrays.stream(siteIds).collect(Collectors.toSet());
        return new SignedIn(accountId, name, name, role, sites);
    }

    /** Runs the act as the account. */
    public static void run(SignedIn account, Runnable act) {
        ActingAs.run(account, act);
    }

    /** Runs the act as the account and returns what it returns. */
    public static <T> T call(SignedIn account, Supplier<T> act) {
        return ActingAs.call(account, act);
    }
}
