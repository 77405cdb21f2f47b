package org.downstage.sdv;

import java.util.function.ToLongFunction;

/**
 * How the items that figures rest on stand, when they stand in other occurrences of the form too.
 *
 * @param verified the bits of the form's source items that are wholly verified at a stand of it, as
 *     the other occurrences were read
 * @param moment the sum of {@code revision + 1} over the other occurrences, as they were read:
 *     while it holds, none of them was saved or verified since
 */
public record Sources(ToLongFunction<VerificationStand> verified, long moment) {}
