package org.downstage.escc;

import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;

/** Short words for the tests of the two response forms. */
final class Responses {

    private Responses() {}

    /** An assessment by CT with target lesions to come, the primary a non-target lesion. */
    static FormData assessment(String form, String date) {
        return Cases.form(form)
                .with(ResponseForm.ASSESS_DATE, Cases.day(date))
                .with(ResponseForm.METHODS, new CodeSet(List.of("CT")))
                .with(ResponseForm.PRIMARY_HANDLING, "NON_TARGET")
                .with(ResponseForm.MEASURABLE, true)
                .with(ResponseForm.NEW_LESIONS, false);
    }

    static Row node(int number, String baseline, String now) {
        return lesion(number, "LYMPH_NODES", baseline, now);
    }

    /** A lesion in the row of its own number. */
    static Row lesion(int number, String organ, String baseline, String now) {
        return Row.of(number)
                .with(ResponseForm.LESION_NO, ItemValue.of(number))
                .with(ResponseForm.ORGAN, ItemValue.of(organ))
                .with(ResponseForm.IS_NODE, ItemValue.of(organ.equals("LYMPH_NODES")))
                .with(ResponseForm.BASELINE_MM, ItemValue.of(Cases.number(baseline)))
                .with(ResponseForm.CURRENT_MM, ItemValue.of(Cases.number(now)));
    }
}
