package org.downstage.base.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An act in one transaction that locks the rows it reads for writing and no gap of an index, in
 * which colleagues would write theirs. What the database ends for a deadlock or a long wait is
 * tried once more after a moment, if the transaction was the act's own ({@link OwnTransaction}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = PessimisticLockingFailureException.class,
        predicate = OwnTransaction.class,
        maxRetries = 1,
        delay = 40,
        jitter = 40)
@Transactional(isolation = Isolation.READ_COMMITTED)
public @interface RetriedAct {}
