package org.downstage.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the statements that jOOQ sends. A test imports {@link InUse} and asks:
 *
 * <pre>{@code
 * assertThat(StatementCounter.during(() -> service.page(…))).hasSize(1);
 * }</pre>
 *
 * <p>A batch counts once, as it is one round trip.
 */
public final class StatementCounter implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    private StatementCounter() {}

    /** Hooks the counter into the application's jOOQ. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InUse {

        @Bean
        DefaultExecuteListenerProvider statementCounter() {
            return new DefaultExecuteListenerProvider(new StatementCounter());
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        STATEMENTS.add(String.valueOf(context.sql()));
    }

    /** The statements of an act, in their order; nothing else may run meanwhile. */
    public static List<String> during(Runnable act) {
        STATEMENTS.clear();
        act.run();
        return List.copyOf(STATEMENTS);
    }
}
