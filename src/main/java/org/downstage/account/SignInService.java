package org.downstage.account;

import jakarta.annotation.security.PermitAll;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Decides about a sign-in. Five failures lock a name for fifteen minutes, whether or not there is
 * such an account; thirty from one address within fifteen minutes block that address. A name that
 * is locked or an address that is blocked costs no hashing and leaves no entry of its own: else
 * anybody could fill the trail.
 */
@Service
public class SignInService {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int FAILURES_OF_ADDRESS = 30;
    private static final int REMEMBERED = 10_000;
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,62}");

    private final SignInRecord record;
    private final PasswordHash passwords;
    private final Clock clock;
    // As with an account: a failure counts until it locked or somebody signed in, which for a name
    // that nobody has is never.
    private final FailureCount unknownNames =
            new FailureCount(FAILURES, Duration.ofDays(365), LOCK, REMEMBERED);
    private final FailureCount addresses =
            new FailureCount(FAILURES_OF_ADDRESS, LOCK, LOCK, REMEMBERED);

    SignInService(SignInRecord record, PasswordHash passwords, Clock clock) {
        this.record = record;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The account of this name and password.
     *
     * @param address where the request comes from
     * @throws SignInRefusedException if there is none, it may not sign in, or somebody must wait
     */
    @PermitAll
    public AccountPrincipal signIn(String typedName, String password, String address) {
        addresses.blocked(address, clock.instant()).ifPresent(SignInService::refuse);
        var name = normalised(typedName);
        var attempt = name.flatMap(record::begin);
        if (attempt.isEmpty()) {
            unknownNames.blocked(key(typedName), clock.instant()).ifPresent(SignInService::refuse);
        }
        var hash = attempt.map(SignInRepository.Credentials::passwordHash).orElse(null);
        var right = passwords.matches(password, hash);
        if (attempt.isPresent() && right && attempt.get().state() == AccountState.ACTIVE) {
            return record.succeeded(attempt.get().accountId());
        }
        var blocked = addresses.failed(address, clock.instant());
        if (attempt.isPresent()) {
            record.failed(attempt.get(), right);
        } else {
            unknownNames.failed(key(typedName), clock.instant());
            record.failedAsNobody(name.orElse(""));
        }
        if (blocked) {
            record.blockedAddress(address);
        }
        throw SignInRefusedException.wrong();
    }

    /** Whether role, sites and state are still those that somebody signed in with. */
    @PermitAll
    public boolean isCurrent(AccountPrincipal who) {
        return record.version(who.signedIn().accountId()) == who.version();
    }

    private static void refuse(Duration wait) {
        throw SignInRefusedException.throttled(wait);
    }

    private static String key(String typedName) {
        return typedName.length() > 64 ? typedName.substring(0, 64) : typedName;
    }

    /** The name as accounts have it; empty for what no account can be called. */
    static Optional<String> normalised(String typed) {
        if (typed.length() > 256) {
            return Optional.empty();
        }
        var name =
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return USERNAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
