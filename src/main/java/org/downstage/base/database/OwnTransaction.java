package org.downstage.base.database;

import java.lang.reflect.Method;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an act be tried again only if its transaction was its own, so that the rollback took back
 * all of it; inside a caller's transaction only the caller can begin again.
 */
public class OwnTransaction implements MethodRetryPredicate {

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
