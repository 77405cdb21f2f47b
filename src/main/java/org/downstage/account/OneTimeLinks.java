package org.downstage.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes one-time links and takes them back. Callers audit, within their own transaction. */
@Component
class OneTimeLinks {

    static final Duration LIFETIME = Duration.ofDays(3);

    private static final int TOKEN_BYTES = 32;

    private final OneTimeLinkRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(OneTimeLinkRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A new link for the account; older ones end. */
    OneTimeLink issue(long accountId) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = now();
        var until = now.plus(LIFETIME);
        repository.endAll(accountId, now);
        repository.insert(hash(token), accountId, now, until);
        return new OneTimeLink(token, until);
    }

    /** Ends what links the account has. */
    void endAll(long accountId) {
        repository.endAll(accountId, now());
    }

    /** The account of a link that works. */
    Optional<Long> account(String token) {
        return repository.account(hash(token), now());
    }

    /** Uses the link up; false if it did not work. */
    boolean use(String token) {
        return repository.use(hash(token), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
