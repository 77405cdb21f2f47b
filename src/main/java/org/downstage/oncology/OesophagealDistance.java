package org.downstage.oncology;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Distances from the incisors, in cm, and the third of the oesophagus they point to (AJCC 8;
 * dossier §2.3). The manual gives whole centimetres (15-24, 25-29, 30 and more); a fraction belongs
 * to the third below it, so 24.5 cm is upper.
 */
public final class OesophagealDistance {

    private static final BigDecimal UPPER_FROM = BigDecimal.valueOf(15);
    private static final BigDecimal MIDDLE_FROM = BigDecimal.valueOf(25);
    private static final BigDecimal LOWER_FROM = BigDecimal.valueOf(30);
    private static final BigDecimal LOWER_TO = BigDecimal.valueOf(45);

    private OesophagealDistance() {}

    /** The middle of a tumour that reaches from top to bottom. */
    public static BigDecimal epicentre(BigDecimal top, BigDecimal bottom) {
        return top.add(bottom).divide(BigDecimal.TWO);
    }

    /** The third that an epicentre lies in; empty outside 15 to 45 cm. */
    public static Optional<TumourLocation> locate(BigDecimal epicentre) {
        if (epicentre.compareTo(UPPER_FROM) < 0 || epicentre.compareTo(LOWER_TO) > 0) {
            return Optional.empty();
        }
        if (epicentre.compareTo(MIDDLE_FROM) < 0) {
            return Optional.of(TumourLocation.UPPER);
        }
        return Optional.of(
                epicentre.compareTo(LOWER_FROM) < 0 ? TumourLocation.MIDDLE : TumourLocation.LOWER);
    }

    /**
     * Whether a recorded location agrees with the tumour's extent. An unknown location, or an
     * epicentre outside the oesophagus, contradicts nothing.
     */
    public static boolean agrees(TumourLocation location, BigDecimal top, BigDecimal bottom) {
        return location == TumourLocation.X
                || locate(epicentre(top, bottom)).map(location::equals).orElse(true);
    }
}
