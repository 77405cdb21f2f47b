package org.downstage.oncology;

import java.math.BigDecimal;
import java.util.Optional;

/** Response in the resected specimen (dossier F9, §5b). */
public final class PathologicResponse {

    /** The most residual viable tumour, in per cent, that is usually called a major response. */
    public static final BigDecimal MAJOR_THRESHOLD_PERCENT = BigDecimal.TEN;

    private PathologicResponse() {}

    /**
     * Pathological complete response (pCR): no primary, no positive node, no metastasis. ypTis is
     * not complete.
     *
     * @param yp what pathology found after therapy
     * @return empty if TX or NX leaves the answer open
     */
    public static Optional<Boolean> isComplete(Tnm yp) {
        if (yp.n().isPositive() || yp.m() == MCategory.M1) {
            return Optional.of(false);
        }
        return isPrimaryComplete(yp.t()).filter(primary -> !primary || yp.n().isAssessed());
    }

    /**
     * Complete response of the primary alone, whatever the nodes: another variable than pCR.
     *
     * @return empty for TX
     */
    public static Optional<Boolean> isPrimaryComplete(TCategory ypT) {
        return ypT.isAssessed() ? Optional.of(ypT == TCategory.T0) : Optional.empty();
    }

    /** Major pathological response (MPR) at the usual threshold: at most 10 % viable tumour. */
    public static boolean isMajor(BigDecimal viablePercent) {
        return isMajor(viablePercent, MAJOR_THRESHOLD_PERCENT);
    }

    /** Major pathological response at the study's threshold, which itself still counts. */
    public static boolean isMajor(BigDecimal viablePercent, BigDecimal thresholdPercent) {
        return viablePercent.compareTo(thresholdPercent) <= 0;
    }

    /** Whether ypT and viable tumour agree: none is left exactly at T0. TX agrees with anything. */
    public static boolean agrees(TCategory ypT, BigDecimal viablePercent) {
        return isPrimaryComplete(ypT)
                .map(complete -> complete == (viablePercent.signum() == 0))
                .orElse(true);
    }
}
