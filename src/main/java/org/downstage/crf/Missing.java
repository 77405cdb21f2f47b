package org.downstage.crf;

/** Why a value is not there. A missing reason is data: it is stored, audited and shown. */
public enum Missing {
    /** Asked for, and unknown. */
    UNK,
    /** Not applicable to this subject. */
    NA,
    /** Not documented in the subject's chart. */
    ND
}
