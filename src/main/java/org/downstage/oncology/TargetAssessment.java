package org.downstage.oncology;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target lesions' sums of diameters at one assessment, in millimetres, and their response.
 *
 * @param baseline sum at baseline
 * @param nadir smallest sum before this assessment, baseline included
 * @param sum sum now, null if a lesion was not measured
 * @param response what RECIST makes of them
 */
public record TargetAssessment(
        BigDecimal baseline, BigDecimal nadir, @Nullable BigDecimal sum, TargetResponse response) {

    /** Change from baseline, in per cent to 16 digits; empty if a sum is missing or starts at 0. */
    public Optional<BigDecimal> percentFromBaseline() {
        return percentFrom(baseline);
    }

    /**
     * Change from the nadir, in per cent to 16 digits; empty if a sum is missing or starts at 0.
     */
    public Optional<BigDecimal> percentFromNadir() {
        return percentFrom(nadir);
    }

    /** Change from the nadir in millimetres; empty if the sum now is missing. */
    public Optional<BigDecimal> changeFromNadir() {
        return Optional.ofNullable(sum).map(now -> now.subtract(nadir));
    }

    private Optional<BigDecimal> percentFrom(BigDecimal start) {
        return Optional.ofNullable(sum)
                .filter(_ -> start.signum() > 0)
                .map(now -> now.subtract(start).movePointRight(2))
                .map(change -> change.divide(start, MathContext.DECIMAL64));
    }
}
