package org.downstage.cohort.chart;

import org.downstage.cohort.Feature;

/** When the extent of disease was judged, in order. */
public enum StageMoment {
    /** Clinically, before any therapy (AJCC 8). */
    BASELINE(0, Feature.STAGE),
    /** Clinically after immunochemotherapy, in the study's own groups. */
    POST_NICT(1, Feature.STAGE_NICT),
    /** Clinically after radiotherapy, in the study's own groups. */
    POST_RT(2, Feature.STAGE_RT),
    /** In the specimen (AJCC 8, ypTNM). */
    PATHOLOGY(3, Feature.STAGE_YP);

    private final int place;
    private final Feature feature;

    StageMoment(int place, Feature feature) {
        this.place = place;
        this.feature = feature;
    }

    /** The feature that tells the group. */
    public Feature feature() {
        return feature;
    }

    /** Its place in the course, from 0. */
    int place() {
        return place;
    }
}
