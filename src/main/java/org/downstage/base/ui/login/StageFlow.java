package org.downstage.base.ui.login;

import java.util.List;

/**
 * How many subjects of the demonstration cohort went from a clinical stage at baseline to a stage
 * at pathology, IIIA and IIIB taken together, and ypT0 N0 apart from stage I.
 *
 * @param from place of the clinical stage in {@link #BASELINE}
 * @param to place of the pathological stage in {@link #PATHOLOGY}
 * @param subjects how many
 */
record StageFlow(int from, int to, int subjects) {

    static final List<String> BASELINE = List.of("II", "III", "IVA");
    static final List<String> PATHOLOGY = List.of("T0N0", "I", "II", "III", "IVA");

    /** Places in {@link #PATHOLOGY} of the baseline stages. */
    private static final int SAME_STAGE_OFFSET = 2;

    static final List<StageFlow> ALL =
            List.of(
                    new StageFlow(0, 0, 2),
                    new StageFlow(0, 1, 2),
                    new StageFlow(0, 2, 2),
                    new StageFlow(0, 3, 1),
                    new StageFlow(1, 0, 3),
                    new StageFlow(1, 1, 5),
                    new StageFlow(1, 2, 3),
                    new StageFlow(1, 3, 3),
                    new StageFlow(2, 2, 1),
                    new StageFlow(2, 4, 1));

    /** Negative when the stage fell, zero when it stayed, positive when it rose. */
    int change() {
        return to - (from + SAME_STAGE_OFFSET);
    }
}
