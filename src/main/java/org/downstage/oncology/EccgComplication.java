package org.downstage.oncology;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The complications of oesophagectomy that a study collects (ECCG, Low 2015; dossier §5c). */
public enum EccgComplication implements Coded {
    ANASTOMOTIC_LEAK(true, false),
    CONDUIT_NECROSIS(true, false),
    CHYLE_LEAK(true, true),
    RLN_INJURY(true, true),
    PNEUMONIA,
    PLEURAL_EFFUSION,
    PNEUMOTHORAX,
    RESPIRATORY_FAILURE,
    TRACHEOBRONCHIAL_INJURY,
    DYSRHYTHMIA,
    MYOCARDIAL_INFARCTION,
    CARDIAC_ARREST,
    SEPSIS,
    WOUND_INFECTION,
    ILEUS,
    DELAYED_CONDUIT_EMPTYING,
    DVT,
    PULMONARY_EMBOLISM,
    DELIRIUM,
    RENAL_FAILURE,
    OTHER;

    private final boolean typed;
    private final boolean hasSeverity;

    EccgComplication() {
        this(false, false);
    }

    EccgComplication(boolean typed, boolean hasSeverity) {
        this.typed = typed;
        this.hasSeverity = hasSeverity;
    }

    @Override
    public String code() {
        return name();
    }

    /** Whether it has a type, I to III. */
    public boolean isTyped() {
        return typed;
    }

    /** Whether it has a severity besides, A or B. */
    public boolean hasSeverity() {
        return hasSeverity;
    }

    /**
     * The mildest Clavien-Dindo grade that the treatment of this type can have: drugs or a diet
     * alone say nothing, nutrition by vein is grade II, an intervention IIIa, an operation under
     * general anaesthesia IIIb (types by Low 2015).
     *
     * @return empty for a complication without types, and for a type that says nothing
     */
    public Optional<ClavienDindo> leastGrade(EccgType type) {
        return Optional.ofNullable(
                switch (this) {
                    case ANASTOMOTIC_LEAK -> least(type, ClavienDindo.IIIA, ClavienDindo.IIIB);
                    case CONDUIT_NECROSIS -> least(type, ClavienDindo.IIIB, ClavienDindo.IIIB);
                    case CHYLE_LEAK -> least(type, ClavienDindo.II, ClavienDindo.IIIA);
                    case RLN_INJURY -> least(type, ClavienDindo.IIIA, ClavienDindo.IIIA);
                    default -> null;
                });
    }

    private static @Nullable ClavienDindo least(
            EccgType type, ClavienDindo second, ClavienDindo third) {
        return switch (type) {
            case I -> null;
            case II -> second;
            case III -> third;
        };
    }
}
