package org.downstage.escc;

import java.util.Arrays;
import org.downstage.crf.CodeList;
import org.downstage.oncology.Coded;

/** How likely an adverse event is due to a treatment, least likely first (NCI's five steps). */
public enum Attribution implements Coded {
    /** Clearly not related. */
    NONE,
    /** Doubtfully related. */
    UNLIKELY,
    /** May be related. */
    POSSIBLE,
    /** Likely related. */
    PROBABLE,
    /** Clearly related. */
    DEFINITE;

    /** The steps as codes. */
    public static final CodeList CODES =
            new CodeList("AE_ATTRIBUTION", Arrays.stream(values()).map(Attribution::code).toList());

    @Override
    public String code() {
        return name();
    }

    /** Whether the event counts as related to the treatment: possible or more. */
    public boolean isRelated() {
        return compareTo(POSSIBLE) >= 0;
    }
}
