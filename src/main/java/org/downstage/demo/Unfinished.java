package org.downstage.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.escc.AdjuvantForm;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;

/**
 * What the sites have still to enter, so that the study looks as one does while it runs. None of it
 * decides an endpoint.
 */
final class Unfinished {

    /** Items left open, by subject and form. */
    private static final Map<String, List<Item<?>>> OPEN =
            Map.of(
                    "S1-02 " + RadiotherapyForm.OID,
                    List.of(RadiotherapyForm.COMPLETED),
                    "S1-02 " + PathologyForm.OID,
                    List.of(
                            PathologyForm.TRG_CAP,
                            PathologyForm.TRG_MANDARD,
                            PathologyForm.CRM_RULE,
                            PathologyForm.MACRO_RESIDUAL),
                    "S1-06 " + ComplicationsForm.OID,
                    List.of(ComplicationsForm.REINTUBATION, ComplicationsForm.READMISSION),
                    "S1-07 " + ComplicationsForm.OID,
                    List.of(ComplicationsForm.READMISSION),
                    "S1-08 " + PathologyForm.OID,
                    List.of(PathologyForm.CRM_RULE, PathologyForm.MACRO_RESIDUAL),
                    "S1-09 " + SurgeryForm.OID,
                    List.of(SurgeryForm.LYMPHADENECTOMY, SurgeryForm.CONVERSION),
                    "S2-13 " + BaselineForm.OID,
                    List.of(BaselineForm.ALCOHOL, BaselineForm.ALCOHOL_DAILY),
                    "S3-18 " + AdjuvantForm.OID,
                    List.of(AdjuvantForm.ADJ_CYCLES, AdjuvantForm.ADJ_END),
                    "S4-21 " + NictForm.OID,
                    List.of(NictForm.NO_SURGERY_REASON));

    /** The subject whose latest visit waits for its scan. */
    private static final String SCAN_PENDING = "S1-04";

    private Unfinished() {}

    /** The form without what is still open. */
    static FormData of(DemonstrationSubject subject, FormData form) {
        return without(OPEN.getOrDefault(subject.id() + " " + form.key().form(), List.of()), form);
    }

    /** The latest visit without what is still open. */
    static FormData ofLastVisit(DemonstrationSubject subject, FormData visit) {
        return subject.id().equals(SCAN_PENDING)
                ? without(List.of(FollowUpForm.DISEASE_ASSESS_DATE, FollowUpForm.RECURRENCE), visit)
                : visit;
    }

    private static FormData without(List<Item<?>> open, FormData form) {
        var left = form;
        for (var item : open) {
            left = new FormData(left.key(), left.values(), rowsWithout(item, left));
            left = left.with(item, ItemValue.empty());
        }
        return left;
    }

    private static Map<String, List<Row>> rowsWithout(Item<?> item, FormData form) {
        return form.groups().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                group ->
                                        group.getValue().stream()
                                                .map(row -> row.with(item, ItemValue.empty()))
                                                .toList()));
    }
}
