package org.downstage.escc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.downstage.oncology.laboratory.Scale;

/**
 * The results of a test over time, as a chart of a term draws them. All numbers are in the study's
 * unit.
 *
 * @param test what was measured
 * @param baseline the value before treatment; empty if there is none
 * @param points by date
 * @param scale the grades by the limits of the last point
 */
public record LabSeries(
        LabTest test, Optional<BigDecimal> baseline, List<Point> points, Scale scale) {

    /**
     * A result.
     *
     * @param sample the result and its row
     * @param value in the study's unit
     * @param lower the laboratory's lower limit for this sample
     * @param upper its upper limit
     * @param phase in which it was taken; empty before treatment
     */
    public record Point(
            LabSample sample,
            BigDecimal value,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper,
            Optional<TreatmentPhase> phase) {}
}
