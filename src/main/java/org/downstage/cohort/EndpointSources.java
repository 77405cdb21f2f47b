package org.downstage.cohort;

import static org.downstage.endpoint.SourceItem.AE_ATTRIBUTION_RT;
import static org.downstage.endpoint.SourceItem.AE_GRADE;
import static org.downstage.endpoint.SourceItem.AE_TERM;
import static org.downstage.endpoint.SourceItem.ANY_COMPLICATION;
import static org.downstage.endpoint.SourceItem.BIRTH_YEAR;
import static org.downstage.endpoint.SourceItem.COMPLICATION;
import static org.downstage.endpoint.SourceItem.C_M;
import static org.downstage.endpoint.SourceItem.C_N;
import static org.downstage.endpoint.SourceItem.C_T;
import static org.downstage.endpoint.SourceItem.DEATH_DATE;
import static org.downstage.endpoint.SourceItem.LAST_CONTACT;
import static org.downstage.endpoint.SourceItem.LOCATION;
import static org.downstage.endpoint.SourceItem.MARGIN;
import static org.downstage.endpoint.SourceItem.NICT_AGENT;
import static org.downstage.endpoint.SourceItem.NICT_DATE;
import static org.downstage.endpoint.SourceItem.NICT_RESPONSE;
import static org.downstage.endpoint.SourceItem.NICT_YC_M;
import static org.downstage.endpoint.SourceItem.NICT_YC_N;
import static org.downstage.endpoint.SourceItem.NICT_YC_T;
import static org.downstage.endpoint.SourceItem.RT_DOSE;
import static org.downstage.endpoint.SourceItem.RT_END;
import static org.downstage.endpoint.SourceItem.RT_RESPONSE;
import static org.downstage.endpoint.SourceItem.RT_TECHNIQUE;
import static org.downstage.endpoint.SourceItem.RT_YC_M;
import static org.downstage.endpoint.SourceItem.RT_YC_N;
import static org.downstage.endpoint.SourceItem.RT_YC_T;
import static org.downstage.endpoint.SourceItem.SEX;
import static org.downstage.endpoint.SourceItem.SURGERY_DATE;
import static org.downstage.endpoint.SourceItem.SURGERY_DONE;
import static org.downstage.endpoint.SourceItem.VIABLE;
import static org.downstage.endpoint.SourceItem.VITAL_STATUS;
import static org.downstage.endpoint.SourceItem.YP_M;
import static org.downstage.endpoint.SourceItem.YP_N;
import static org.downstage.endpoint.SourceItem.YP_T;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;

/** Which items each endpoint rests on: the values that somebody has to have checked for it. */
public final class EndpointSources {

    private EndpointSources() {}

    /** The items of an endpoint, as the study defines it. */
    public static Set<SourceItem> of(Endpoint endpoint, StudyDefinitions definitions) {
        return switch (endpoint) {
            case R0 -> EnumSet.of(MARGIN);
            case COMPLETE_RESPONSE -> EnumSet.of(YP_T, YP_N, YP_M);
            case MAJOR_RESPONSE -> EnumSet.of(VIABLE);
            case OBJECTIVE_RESPONSE, DISEASE_CONTROL, CR_AFTER_RT, PR_AFTER_RT ->
                    EnumSet.of(RT_RESPONSE);
            case CLINICAL_DOWNSTAGING ->
                    union(reference(definitions), EnumSet.of(RT_YC_T, RT_YC_N, RT_YC_M));
            case PATHOLOGICAL_DOWNSTAGING ->
                    union(reference(definitions), EnumSet.of(YP_T, YP_N, YP_M));
            case RESECTION -> EnumSet.of(SURGERY_DONE);
            case MYELOSUPPRESSION_G3_G4, GASTROINTESTINAL_G3_G4 ->
                    EnumSet.of(RT_DOSE, AE_TERM, AE_GRADE, AE_ATTRIBUTION_RT);
            case COMPLICATION_G3_G4 -> EnumSet.of(SURGERY_DONE, ANY_COMPLICATION, COMPLICATION);
        };
    }

    /** The items of the whole endpoint table, its spans of time included. */
    public static Set<SourceItem> ofTable(StudyDefinitions definitions) {
        var all = EnumSet.of(RT_END, SURGERY_DATE);
        all.addAll(EnumSet.of(NICT_DATE, VITAL_STATUS, LAST_CONTACT, DEATH_DATE));
        Arrays.stream(Endpoint.values()).forEach(one -> all.addAll(of(one, definitions)));
        return all;
    }

    /** The items of the baseline table. */
    public static Set<SourceItem> ofBaseline() {
        return EnumSet.of(
                SEX,
                BIRTH_YEAR,
                LOCATION,
                C_T,
                C_N,
                C_M,
                NICT_RESPONSE,
                NICT_DATE,
                NICT_AGENT,
                RT_TECHNIQUE,
                RT_DOSE);
    }

    private static Set<SourceItem> reference(StudyDefinitions definitions) {
        return switch (definitions.downstagingReference()) {
            case PRE_NICT -> EnumSet.of(C_T, C_N, C_M);
            case POST_NICT -> EnumSet.of(NICT_YC_T, NICT_YC_N, NICT_YC_M);
        };
    }

    private static Set<SourceItem> union(Set<SourceItem> some, Set<SourceItem> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
