package org.downstage.escc;

import java.util.Arrays;
import java.util.Optional;
import org.downstage.crf.CodeList;
import org.downstage.oncology.Coded;

/** The parts of a subject's course for which toxicity is assessed, in their order. */
public enum TreatmentPhase implements Coded {
    /** Neoadjuvant immunochemotherapy, until radiotherapy begins. */
    NICT(1),
    /** Radiotherapy and the wait for surgery. */
    RT(2),
    /** From the operation to the end of the window for its complications. */
    SURGERY(3),
    /** Therapy after surgery and the weeks after its end. */
    ADJUVANT(4),
    /** All that comes later. */
    FOLLOW_UP(5);

    /** The phases as codes. */
    public static final CodeList CODES =
            new CodeList("AE_PHASE", Arrays.stream(values()).map(TreatmentPhase::code).toList());

    private final int number;

    TreatmentPhase(int number) {
        this.number = number;
    }

    /** Its place in the course, from 1. */
    public int number() {
        return number;
    }

    /** The phase at this place of the course; empty for any other number. */
    public static Optional<TreatmentPhase> at(int number) {
        return Arrays.stream(values()).filter(phase -> phase.number == number).findFirst();
    }

    @Override
    public String code() {
        return name();
    }
}
