package org.downstage.account;

import java.time.Instant;
import org.downstage.audit.AuditKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an account, or that its owner did with it.
 *
 * @param at when
 * @param by the user name of who did it
 * @param kind what
 * @param before old value, null for none
 * @param after new value, null for none
 * @param reason why, null for none
 */
public record AccountAct(
        Instant at,
        String by,
        AuditKind kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
