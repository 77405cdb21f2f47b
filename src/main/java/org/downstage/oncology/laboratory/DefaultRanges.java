package org.downstage.oncology.laboratory;

import static org.downstage.oncology.laboratory.ReferenceRange.between;
import static org.downstage.oncology.laboratory.ReferenceRange.upTo;
import static org.downstage.oncology.laboratory.Sex.FEMALE;
import static org.downstage.oncology.laboratory.Sex.MALE;

import java.util.Map;
import java.util.Optional;

/**
 * Limits of normal for adults in the study's unit, offered where a site gives none of its own, in
 * the style of the Chinese health standard WS/T 405-2012. The range printed on a report always goes
 * before these.
 */
public final class DefaultRanges {

    private static final Map<Analyte, ReferenceRange> OF_BOTH =
            Map.of(
                    Analyte.WBC, between("3.5", "9.5"),
                    Analyte.ANC, between("1.8", "6.3"),
                    Analyte.LYM, between("1.1", "3.2"),
                    Analyte.PLT, between("125", "350"),
                    Analyte.TBIL, upTo("23"),
                    Analyte.ALB, between("40", "55"));

    private static final Map<Analyte, Map<Sex, ReferenceRange>> BY_SEX =
            Map.of(
                    Analyte.HB, Map.of(MALE, between("130", "175"), FEMALE, between("115", "150")),
                    Analyte.ALT, Map.of(MALE, between("9", "50"), FEMALE, between("7", "40")),
                    Analyte.AST, Map.of(MALE, between("15", "40"), FEMALE, between("13", "35")),
                    Analyte.CR, Map.of(MALE, between("57", "111"), FEMALE, between("41", "81")));

    private DefaultRanges() {}

    /** The suggested range; empty for an analyte that has none. */
    public static Optional<ReferenceRange> of(Analyte analyte, Sex sex) {
        return Optional.ofNullable(OF_BOTH.get(analyte))
                .or(() -> Optional.ofNullable(BY_SEX.get(analyte)).map(ranges -> ranges.get(sex)));
    }
}
