package org.downstage.base;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Makes one statement of an act fail, as a full disk or a lost server would, before it reaches the
 * server or after the server has executed it. A test imports {@link InUse}.
 */
public final class FailingStatement implements ExecuteListener {

    /** When the statement fails. */
    public enum Moment {
        /** The server never sees it. */
        BEFORE,
        /** The server has executed it, and its answer is lost. */
        AFTER
    }

    private static final long serialVersionUID = 1L;

    private static final AtomicInteger LEFT_BEFORE = new AtomicInteger();
    private static final AtomicInteger LEFT_AFTER = new AtomicInteger();

    private FailingStatement() {}

    /** Hooks the failure into the application's jOOQ. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InUse {

        @Bean
        DefaultExecuteListenerProvider failingStatement() {
            return new DefaultExecuteListenerProvider(new FailingStatement());
        }
    }

    /** Lets the statement with this number, from 1, fail in the act; nothing else may run. */
    public static void during(int number, Moment moment, Runnable act) {
        (moment == Moment.BEFORE ? LEFT_BEFORE : LEFT_AFTER).set(number);
        try {
            act.run();
        } finally {
            LEFT_BEFORE.set(0);
            LEFT_AFTER.set(0);
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        failIfLast(LEFT_BEFORE);
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        failIfLast(LEFT_AFTER);
    }

    private static void failIfLast(AtomicInteger left) {
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            throw new DataAccessException("No space left on device (made up by a test)");
        }
    }
}
