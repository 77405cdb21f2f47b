package org.downstage.oncology;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A RECIST target lesion at one assessment.
 *
 * @param kind decides which diameter the sizes are: short axis or longest diameter
 * @param baselineMm size at baseline in millimetres
 * @param nowMm size now in millimetres, 0 if gone, null if not measured; a lesion too small to
 *     measure is entered as {@link Recist#TOO_SMALL_TO_MEASURE_MM}
 */
public record TargetLesion(LesionKind kind, BigDecimal baselineMm, @Nullable BigDecimal nowMm) {

    /**
     * @throws IllegalArgumentException if a size is negative
     */
    public TargetLesion {
        if (baselineMm.signum() < 0 || (nowMm != null && nowMm.signum() < 0)) {
            throw new IllegalArgumentException("negative size of a lesion");
        }
    }

    /** The size now, or empty if not measured. */
    public Optional<BigDecimal> now() {
        return Optional.ofNullable(nowMm);
    }

    /** Whether it is measured and gone; for a node: back to a normal short axis. */
    public boolean isResolved() {
        return now().filter(mm ->
                        switch (kind) {
                            case NODE -> mm.compareTo(Recist.PATHOLOGICAL_NODE_MM) < 0;
                            case NON_NODAL -> mm.signum() == 0;
                        })
                .isPresent();
    }
}
