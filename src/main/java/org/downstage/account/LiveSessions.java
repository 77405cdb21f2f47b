package org.downstage.account;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * All signed-in sessions of this server. Ends those whose owner did nothing for the time that
 * {@code server.servlet.session.timeout} says, after a warning; what a page asks for by itself does
 * not count as doing something. Shared by all threads.
 */
@Component
public class LiveSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);

    private final Set<LiveSession> sessions = ConcurrentHashMap.newKeySet();
    private final SignInRecord record;
    private final Clock clock;
    private final Duration idle;
    private final Duration warning;

    LiveSessions(
            SignInRecord record,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration idle,
            @Value("${downstage.session.warning}") Duration warning) {
        this.record = record;
        this.clock = clock;
        this.idle = idle;
        this.warning = warning;
    }

    /** The live sessions of an account, oldest first. */
    public List<LiveSession> of(long accountId) {
        return sessions.stream()
                .filter(session -> session.account().accountId() == accountId)
                .sorted(Comparator.comparing(LiveSession::since))
                .toList();
    }

    /** Starts the live session of who has just signed in. */
    public LiveSession begin(AccountPrincipal who, HttpSession http) {
        var session = new LiveSession(who.signedIn(), clock.instant(), this);
        session.bindTo(http);
        return session;
    }

    /** Notes that the owner of a session did something. */
    public void touch(LiveSession session) {
        session.touch(clock.instant());
    }

    /** Ends the live sessions of an account at once, and says how many there were. */
    int end(long accountId, SessionEnd why) {
        var theirs = of(accountId);
        theirs.forEach(session -> session.end(why));
        return theirs.size();
    }

    /** Ends the idle sessions and warns those that are about to be. */
    @Scheduled(fixedDelayString = "${downstage.session.check}")
    void endIdle() {
        var now = clock.instant();
        for (var session : sessions) {
            var end = session.lastAct().plus(idle);
            if (!end.isAfter(now)) {
                session.end(SessionEnd.TIMED_OUT);
            } else if (!end.minus(warning).isAfter(now)) {
                session.warn(end);
            }
        }
    }

    /** The portal stops: while the database still answers, the trail learns who was signed in. */
    @PreDestroy
    void stop() {
        var told = sessions.stream().allMatch(session -> ended(session, SessionEnd.SERVER_STOPPED));
        if (!told) {
            sessions.clear();
        }
    }

    /** When a session will end if its owner does nothing more. */
    public Instant endOf(LiveSession session) {
        return session.lastAct().plus(idle);
    }

    void began(LiveSession session) {
        sessions.add(session);
    }

    /** False if the trail could not be told. */
    boolean ended(LiveSession session, SessionEnd why) {
        if (!sessions.remove(session)) {
            return true;
        }
        try {
            record.signedOut(session.account(), why.words());
            return true;
        } catch (DataAccessException | TransactionException unrecorded) {
            // The session has ended all the same; a dead database must not keep it alive.
            LOG.warn("The end of a session is not in the trail", unrecorded);
            return false;
        }
    }
}
