package org.downstage.oncology;

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
}
