package org.downstage.cohort.chart;

import java.util.stream.Collectors;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Flag;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.TumourForm;
import org.downstage.oncology.Coded;
import org.downstage.oncology.StageGroup;

/** When the extent of disease was judged, in order. */
public enum StageMoment {
    /** Clinically, before any therapy (AJCC 8). */
    BASELINE(0, Feature.STAGE, TumourForm.OID),
    /** Clinically after immunochemotherapy, in the study's own groups. */
    POST_NICT(1, Feature.STAGE_NICT, ResponseForm.OID_NICT),
    /** Clinically after radiotherapy, in the study's own groups. */
    POST_RT(2, Feature.STAGE_RT, ResponseForm.OID_RT),
    /** In the specimen (AJCC 8, ypTNM). */
    PATHOLOGY(3, Feature.STAGE_YP, PathologyForm.OID);

    private final int place;
    private final Feature feature;
    private final String form;

    StageMoment(int place, Feature feature, String form) {
        this.place = place;
        this.feature = feature;
        this.form = form;
    }

    /**
     * What stands for a main group at this moment: every code of its feature that belongs to it.
     */
    Mark mark(StageGroup of) {
        var complete = CohortFilter.NONE.with(Flag.COMPLETE_RESPONSE, true);
        if (this == PATHOLOGY && of == StageGroup.NED) {
            return Mark.of(complete).at(form);
        }
        var codes =
                feature.codes().stream()
                        .filter(code ->
                                Coded.find(StageGroup.class, code)
                                        .filter(one -> one.mainGroup() == of)
                                        .isPresent())
                        .collect(Collectors.toSet());
        var group = CohortFilter.NONE.with(feature, codes);
        // ypT0N0 is stage I too, but drawn as a group of its own.
        return Mark.of(
                        this == PATHOLOGY && of == StageGroup.I
                                ? group.with(Flag.COMPLETE_RESPONSE, false)
                                : group)
                .at(form);
    }

    /** The feature that tells the group. */
    public Feature feature() {
        return feature;
    }

    /** OID of the form where the group stands. */
    String form() {
        return form;
    }

    /** Its place in the course, from 0. */
    int place() {
        return place;
    }
}
