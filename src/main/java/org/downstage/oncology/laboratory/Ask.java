package org.downstage.oncology.laboratory;

/** What has to be known beside the number before a grade can be told. */
public enum Ask {
    /** Whether the subject has symptoms of it. */
    SYMPTOMS,
    /** Whether it has physiological consequences. */
    CONSEQUENCES,
    /** Whether and how it was treated, or led to hospital. */
    TREATMENT,
    /** Whether the subject was fasting. */
    FASTING,
    /** Whether the subject takes anticoagulants. */
    ANTICOAGULATION,
    /** Whether it lasted for more than 24 hours. */
    MORE_THAN_24_HOURS
}
