package org.downstage.oncology.laboratory;

import java.util.Arrays;
import java.util.Optional;

/** Units of measurement; their names are the codes that forms and exports carry. */
public enum Unit {
    G_L,
    G_DL,
    E9_L,
    PER_UL,
    U_L,
    UMOL_L,
    MG_DL,
    MMOL_L,
    MIU_L,
    PMOL_L,
    NMOL_L,
    NG_L,
    UG_L,
    /** No unit: a ratio such as the INR, or a pH. */
    ONE,
    PERCENT,
    SECOND,
    MILLISECOND,
    MM_HG,
    KG,
    CELSIUS;

    /** The code that forms carry. */
    public String code() {
        return name();
    }

    /** The unit with this code. */
    public static Optional<Unit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }
}
