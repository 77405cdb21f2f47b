package org.downstage.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in session. It lies in the HTTP session as an attribute, so it learns of every end:
 * sign-out, time-out, an administrator's word, the server's stop.
 */
public final class LiveSession implements HttpSessionBindingListener {

    /** The pages that the session has open in a browser. */
    public interface Page {
        /** Tells the reader that the session will end at this time. */
        void warn(Instant end);

        /** Takes the warning away: the reader did something. */
        void relax();

        /** Leaves for the sign-in page, at once. */
        void leave(SessionEnd why);
    }

    private static final String ATTRIBUTE = LiveSession.class.getName();

    private final SignedIn account;
    private final Instant since;
    private final LiveSessions sessions;
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private volatile @Nullable HttpSession http;
    private volatile Instant lastAct;
    private volatile boolean warned;
    private volatile @Nullable SessionEnd end;

    LiveSession(SignedIn account, Instant since, LiveSessions sessions) {
        this.account = account;
        this.since = since;
        this.sessions = sessions;
        this.lastAct = since;
    }

    /** The live session of an HTTP session; null when nobody is signed in there. */
    public static @Nullable LiveSession of(@Nullable HttpSession http) {
        return http != null && http.getAttribute(ATTRIBUTE) instanceof LiveSession live
                ? live
                : null;
    }

    void bindTo(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** Whose session it is. */
    public SignedIn account() {
        return account;
    }

    /** When its owner signed in. */
    public Instant since() {
        return since;
    }

    /** When its owner last did something. */
    public Instant lastAct() {
        return lastAct;
    }

    /** Whether it has ended; a request that still comes in its name is refused. */
    public boolean ended() {
        return end != null;
    }

    /** Tells the session of a page in a browser. */
    public void open(Page page) {
        pages.add(page);
    }

    /** The page is no longer there. */
    public void close(Page page) {
        pages.remove(page);
    }

    /** Its owner did something: the time without input starts anew. */
    void touch(Instant now) {
        lastAct = now;
        if (warned) {
            warned = false;
            pages.forEach(Page::relax);
        }
    }

    void warn(Instant endsAt) {
        if (!warned) {
            warned = true;
            pages.forEach(page -> page.warn(endsAt));
        }
    }

    /** Notes why it is about to end; the first reason stands. */
    public void endsBecause(SessionEnd why) {
        if (end == null) {
            end = why;
        }
    }

    /** Ends it now: its pages leave, its HTTP session is void. */
    void end(SessionEnd why) {
        endsBecause(why);
        pages.forEach(page -> page.leave(why));
        var session = http;
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyVoid) {
                sessions.ended(this, why);
            }
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        http = event.getSession();
        sessions.began(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        endsBecause(SessionEnd.TIMED_OUT);
        var why = end;
        sessions.ended(this, why == null ? SessionEnd.TIMED_OUT : why);
    }
}
