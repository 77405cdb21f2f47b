package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A laboratory's limits of normal, both counting as normal.
 *
 * @param lower lower limit (LLN); empty where a report gives only an upper one
 * @param upper upper limit (ULN)
 */
public record ReferenceRange(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {

    /** A laboratory that reported no limits. */
    public static final ReferenceRange NONE =
            new ReferenceRange(Optional.empty(), Optional.empty());

    static ReferenceRange between(String lower, String upper) {
        return new ReferenceRange(
                Optional.of(new BigDecimal(lower)), Optional.of(new BigDecimal(upper)));
    }

    static ReferenceRange upTo(String upper) {
        return new ReferenceRange(Optional.empty(), Optional.of(new BigDecimal(upper)));
    }
}
