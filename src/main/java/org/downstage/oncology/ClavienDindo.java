package org.downstage.oncology;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Severity of a surgical complication by the treatment it needed, mildest first (Dindo 2004;
 * dossier §5a). The suffix "d" for disability at discharge is recorded apart.
 */
public enum ClavienDindo implements Coded {
    /** Deviation from the normal course without drugs beyond simple ones. */
    I("I"),
    /** Other drugs, blood transfusion or total parenteral nutrition. */
    II("II"),
    /** Surgical, endoscopic or radiological intervention without general anaesthesia. */
    IIIA("IIIa"),
    /** The same under general anaesthesia. */
    IIIB("IIIb"),
    /** Life-threatening, one organ failing, dialysis included. */
    IVA("IVa"),
    /** Life-threatening, several organs failing. */
    IVB("IVb"),
    /** Death. */
    V("V");

    private final String code;

    ClavienDindo(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether this is as severe as the other or more so. */
    public boolean isAtLeast(ClavienDindo other) {
        return compareTo(other) >= 0;
    }

    /** Whether this is grade 3 or 4: IIIa to IVb, without death. */
    public boolean isGrade3or4() {
        return isMajor() && this != V;
    }

    /** Whether this is a major complication: IIIa or worse, death included. */
    public boolean isMajor() {
        return isAtLeast(IIIA);
    }

    /** The worst of a subject's grades; empty without complications. */
    public static Optional<ClavienDindo> worst(Collection<ClavienDindo> grades) {
        return grades.stream().max(Comparator.naturalOrder());
    }
}
