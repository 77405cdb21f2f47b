package org.downstage.oncology.ctcae;

import java.util.Arrays;
import java.util.Optional;

/** The groups that the CTCAE orders its terms in, MedDRA's system organ classes, as published. */
public enum SystemOrganClass {
    BLOOD("Blood and lymphatic system disorders"),
    CARDIAC("Cardiac disorders"),
    CONGENITAL("Congenital, familial and genetic disorders"),
    EAR("Ear and labyrinth disorders"),
    ENDOCRINE("Endocrine disorders"),
    EYE("Eye disorders"),
    GASTROINTESTINAL("Gastrointestinal disorders"),
    GENERAL("General disorders and administration site conditions"),
    HEPATOBILIARY("Hepatobiliary disorders"),
    IMMUNE("Immune system disorders"),
    INFECTIONS("Infections and infestations"),
    INJURY("Injury, poisoning and procedural complications"),
    INVESTIGATIONS("Investigations"),
    METABOLISM("Metabolism and nutrition disorders"),
    MUSCULOSKELETAL("Musculoskeletal and connective tissue disorders"),
    NEOPLASMS("Neoplasms benign, malignant and unspecified (incl cysts and polyps)"),
    NERVOUS("Nervous system disorders"),
    PREGNANCY("Pregnancy, puerperium and perinatal conditions"),
    PSYCHIATRIC("Psychiatric disorders"),
    RENAL("Renal and urinary disorders"),
    REPRODUCTIVE("Reproductive system and breast disorders"),
    RESPIRATORY("Respiratory, thoracic and mediastinal disorders"),
    SKIN("Skin and subcutaneous tissue disorders"),
    SOCIAL("Social circumstances"),
    SURGICAL("Surgical and medical procedures"),
    VASCULAR("Vascular disorders");

    private final String title;

    SystemOrganClass(String title) {
        this.title = title;
    }

    /**
     * The class with this published name.
     *
     * @param title the exact English name; upper and lower case differ
     * @return empty if the CTCAE has no such class
     */
    public static Optional<SystemOrganClass> of(String title) {
        return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
    }

    /** The published English name. */
    public String title() {
        return title;
    }
}
