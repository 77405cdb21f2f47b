package org.downstage.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts the statements that the application sends, whatever thread sends them: all of its SQL goes
 * through jOOQ. It listens in every test context.
 *
 * <pre>{@code
 * assertThat(StatementCounter.during(() -> service.page(…))).hasSize(1);
 * }</pre>
 *
 * <p>A batch counts once, as it is one round trip. Left out is what the portal still catches up
 * with after an earlier test, in threads of its own.
 */
public final class StatementCounter implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private static final Set<String> CATCHING_UP =
            Set.of("verification-counts", "demonstration-source", "cohort-snapshot");

    /** The statements so far, while an act is counted. */
    private static final AtomicReference<@Nullable List<String>> COUNTED = new AtomicReference<>();

    private StatementCounter() {}

    /** Found by the component scan, as it lies beside the application. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        DefaultExecuteListenerProvider statementCounter() {
            return new DefaultExecuteListenerProvider(new StatementCounter());
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var counted = COUNTED.get();
        if (counted != null && !CATCHING_UP.contains(Thread.currentThread().getName())) {
            counted.add(String.valueOf(context.sql()));
        }
    }

    /** The statements of an act, in their order; nothing else may run meanwhile. */
    public static List<String> during(Runnable act) {
        var counted = Collections.synchronizedList(new ArrayList<String>());
        COUNTED.set(counted);
        try {
            act.run();
        } finally {
            COUNTED.set(null);
        }
        return List.copyOf(counted);
    }
}
