package org.downstage.escc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.downstage.crf.CodeList;
import org.downstage.crf.RangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Drugs of neoadjuvant, concurrent and adjuvant systemic therapy, with the customary dose of a
 * cycle where the study names one (dossier §1, F4). The doses guide questions; they prescribe
 * nothing.
 */
public enum SystemicAgent {
    CAMRELIZUMAB(Kind.PD_1, "MG", "200", "200"),
    TISLELIZUMAB(Kind.PD_1, "MG", "200", "200"),
    SINTILIMAB(Kind.PD_1, "MG", "200", "200"),
    TORIPALIMAB(Kind.PD_1, "MG", "240", "240"),
    PEMBROLIZUMAB(Kind.PD_1, "MG", "200", "200"),
    NIVOLUMAB(Kind.PD_1, "MG", "240", "360"),
    PENPULIMAB(Kind.PD_1),
    ZIMBERELIMAB(Kind.PD_1),
    SERPLULIMAB(Kind.PD_1),
    ADEBRELIMAB(Kind.PD_L1),
    BENMELSTOBART(Kind.PD_L1),
    SUGEMALIMAB(Kind.PD_L1),
    DURVALUMAB(Kind.PD_L1),
    ATEZOLIZUMAB(Kind.PD_L1),
    PACLITAXEL(Kind.TAXANE, "MG_M2", "135", "175"),
    /** The dose is the sum of the days of a cycle. */
    NAB_PACLITAXEL(Kind.TAXANE, "MG_M2", "200", "260"),
    LIPOSOMAL_PACLITAXEL(Kind.TAXANE),
    DOCETAXEL(Kind.TAXANE, "MG_M2", "60", "75"),
    CISPLATIN(Kind.PLATINUM, "MG_M2", "60", "80"),
    CARBOPLATIN(Kind.PLATINUM, "AUC", "4", "6"),
    NEDAPLATIN(Kind.PLATINUM, "MG_M2", "70", "80"),
    LOBAPLATIN(Kind.PLATINUM),
    FLUOROURACIL(Kind.FLUOROPYRIMIDINE),
    CAPECITABINE(Kind.FLUOROPYRIMIDINE),
    S_1(Kind.FLUOROPYRIMIDINE),
    /** Named in free text. */
    OTHER(Kind.OTHER);

    /** What a drug acts on. */
    public enum Kind {
        PD_1,
        PD_L1,
        TAXANE,
        PLATINUM,
        FLUOROPYRIMIDINE,
        OTHER
    }

    /**
     * Customary dose of one cycle.
     *
     * @param unit code of {@link CodeLists#DOSE_UNIT}
     * @param range least and greatest customary dose
     */
    public record CustomaryDose(String unit, RangeCheck range) {

        private static final BigDecimal LOWEST = new BigDecimal("0.8");
        private static final BigDecimal HIGHEST = new BigDecimal("1.2");

        /** The range widened by a fifth at both ends: what needs no question. */
        public RangeCheck tolerated() {
            return new RangeCheck(
                    range.min().multiply(LOWEST).stripTrailingZeros(),
                    range.max().multiply(HIGHEST).stripTrailingZeros());
        }
    }

    private final Kind kind;
    private final @Nullable CustomaryDose dose;

    SystemicAgent(Kind kind) {
        this.kind = kind;
        this.dose = null;
    }

    SystemicAgent(Kind kind, String unit, String min, String max) {
        this.kind = kind;
        this.dose = new CustomaryDose(unit, RangeCheck.of(min, max));
    }

    /** The code that forms carry. */
    public String code() {
        return name();
    }

    public Kind kind() {
        return kind;
    }

    /** The customary dose, where the study names one. */
    public Optional<CustomaryDose> dose() {
        return Optional.ofNullable(dose);
    }

    /** Whether it blocks PD-1 or PD-L1. */
    public boolean isCheckpointInhibitor() {
        return kind == Kind.PD_1 || kind == Kind.PD_L1;
    }

    /** Whether it is a cytotoxic drug. */
    public boolean isChemotherapy() {
        return kind == Kind.TAXANE || kind == Kind.PLATINUM || kind == Kind.FLUOROPYRIMIDINE;
    }

    /** The drug with this code. */
    public static Optional<SystemicAgent> of(String code) {
        return Arrays.stream(values()).filter(agent -> agent.code().equals(code)).findFirst();
    }

    static CodeList codeList() {
        return new CodeList("AGENT", Arrays.stream(values()).map(SystemicAgent::code).toList());
    }
}
