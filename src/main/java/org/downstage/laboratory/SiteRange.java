package org.downstage.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;

/**
 * Limits of normal of a site, as they were entered.
 *
 * @param rangeId in the order of entering
 * @param limits what they are
 * @param source where they come from
 * @param enteredBy name of who entered them
 * @param enteredAt when
 */
public record SiteRange(
        long rangeId, NewRange limits, Source source, String enteredBy, Instant enteredAt) {

    /** As many decimals as a result's limits have. */
    private static final int DECIMALS = 4;

    /** Where limits come from. */
    public enum Source {
        /** The site's laboratory prints them. */
        LABORATORY,
        /** The study suggests them, and the data manager took them over. */
        SUGGESTED
    }

    boolean isFor(Optional<Sex> subject, LocalDate day) {
        var only = limits.sex();
        return (only.isEmpty() || only.equals(subject)) && !limits.validFrom().isAfter(day);
    }

    /** The limits in another unit; none if the test is not measured in it. */
    public ReferenceRange in(Unit other) {
        return new ReferenceRange(
                limits.range().lower().flatMap(limit -> converted(limit, other)),
                limits.range().upper().flatMap(limit -> converted(limit, other)));
    }

    private Optional<BigDecimal> converted(BigDecimal limit, Unit other) {
        if (other == limits.unit()) {
            return Optional.of(limit);
        }
        var analyte = limits.test().analyte();
        return analyte.inStudyUnit(limit, limits.unit())
                .flatMap(value -> analyte.fromStudyUnit(value, other))
                .map(value -> value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros())
                .map(value -> value.scale() < 0 ? value.setScale(0) : value);
    }
}
