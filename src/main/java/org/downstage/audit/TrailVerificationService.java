package org.downstage.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Verifies the trail in the background, one verification at a time for the whole portal. Whoever
 * asked may leave the page: the result stays until the next one.
 */
@Service
@RolesAllowed({Roles.DATA_MANAGER, Roles.ADMINISTRATOR})
public class TrailVerificationService {

    private static final Logger LOG = LoggerFactory.getLogger(TrailVerificationService.class);

    private final ChainVerification verification;
    private final CurrentAccount account;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile VerificationState state = VerificationState.NONE;
    private final List<Consumer<VerificationState>> listeners = new CopyOnWriteArrayList<>();

    TrailVerificationService(ChainVerification verification, CurrentAccount account) {
        this.verification = verification;
        this.account = account;
    }

    /** Starts a verification in the name of the account, unless one is under way. */
    public void start() {
        var by = Actor.of(account.require());
        if (busy.compareAndSet(false, true)) {
            tell(VerificationState.running(0, 0));
            Thread.ofVirtual()
                    .name("audit-verification")
                    .uncaughtExceptionHandler((thread, failure) ->
                            LOG.error("The trail could not be verified", failure))
                    .start(() -> run(by));
        }
    }

    private void run(Actor by) {
        @Nullable ChainReport report = null;
        try {
            report = verification.verify(by, this::reached);
        } finally {
            var entries = report == null ? 0 : report.entries();
            busy.set(false);
            tell(new VerificationState(false, entries, entries, report, report == null));
        }
    }

    private void reached(long done, long all) {
        tell(VerificationState.running(done, all));
    }

    private void tell(VerificationState now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /** How it stands now. */
    public VerificationState state() {
        return state;
    }

    /**
     * Tells the listener of every step from now on, in whatever thread.
     *
     * @return ends the telling
     */
    public Runnable listen(Consumer<VerificationState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
