package org.downstage.escc;

import java.util.Arrays;
import org.downstage.crf.CodeList;
import org.downstage.oncology.Coded;

/** The parts of a subject's course for which toxicity is assessed, in their order. */
public enum TreatmentPhase implements Coded {
    /** Neoadjuvant immunochemotherapy, until radiotherapy begins. */
    NICT,
    /** Radiotherapy and the wait for surgery. */
    RT,
    /** From the operation to the end of the window for its complications. */
    SURGERY,
    /** Therapy after surgery and the weeks after its end. */
    ADJUVANT,
    /** All that comes later. */
    FOLLOW_UP;

    /** The phases as codes. */
    public static final CodeList CODES =
            new CodeList("AE_PHASE", Arrays.stream(values()).map(TreatmentPhase::code).toList());

    @Override
    public String code() {
        return name();
    }
}
