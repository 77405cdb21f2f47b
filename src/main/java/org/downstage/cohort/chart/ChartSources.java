package org.downstage.cohort.chart;

import static org.downstage.endpoint.SourceItem.AE_ATTRIBUTION_RT;
import static org.downstage.endpoint.SourceItem.AE_GRADE;
import static org.downstage.endpoint.SourceItem.AE_TERM;
import static org.downstage.endpoint.SourceItem.C_M;
import static org.downstage.endpoint.SourceItem.C_N;
import static org.downstage.endpoint.SourceItem.C_T;
import static org.downstage.endpoint.SourceItem.DEATH_DATE;
import static org.downstage.endpoint.SourceItem.DISEASE_ASSESSED;
import static org.downstage.endpoint.SourceItem.LAST_CONTACT;
import static org.downstage.endpoint.SourceItem.MARGIN;
import static org.downstage.endpoint.SourceItem.NICT_DATE;
import static org.downstage.endpoint.SourceItem.NICT_RESPONSE;
import static org.downstage.endpoint.SourceItem.NICT_YC_M;
import static org.downstage.endpoint.SourceItem.NICT_YC_N;
import static org.downstage.endpoint.SourceItem.NICT_YC_T;
import static org.downstage.endpoint.SourceItem.RECURRENCE;
import static org.downstage.endpoint.SourceItem.RECURRENCE_DATE;
import static org.downstage.endpoint.SourceItem.REGRESSION_BECKER;
import static org.downstage.endpoint.SourceItem.REGRESSION_CAP;
import static org.downstage.endpoint.SourceItem.REGRESSION_JES;
import static org.downstage.endpoint.SourceItem.REGRESSION_MANDARD;
import static org.downstage.endpoint.SourceItem.RT_ASSESSED;
import static org.downstage.endpoint.SourceItem.RT_DOSE;
import static org.downstage.endpoint.SourceItem.RT_END;
import static org.downstage.endpoint.SourceItem.RT_LESION;
import static org.downstage.endpoint.SourceItem.RT_LESION_BASELINE;
import static org.downstage.endpoint.SourceItem.RT_RESPONSE;
import static org.downstage.endpoint.SourceItem.RT_START;
import static org.downstage.endpoint.SourceItem.RT_YC_M;
import static org.downstage.endpoint.SourceItem.RT_YC_N;
import static org.downstage.endpoint.SourceItem.RT_YC_T;
import static org.downstage.endpoint.SourceItem.SURGERY_DATE;
import static org.downstage.endpoint.SourceItem.SURGERY_DONE;
import static org.downstage.endpoint.SourceItem.VIABLE;
import static org.downstage.endpoint.SourceItem.VITAL_STATUS;
import static org.downstage.endpoint.SourceItem.YP_M;
import static org.downstage.endpoint.SourceItem.YP_N;
import static org.downstage.endpoint.SourceItem.YP_T;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.downstage.cohort.EndpointSources;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;

/**
 * Which items each chart rests on, by its id: the values that somebody has to have checked for it.
 * One that is not listed, as the forest of all endpoints, rests on what the endpoint table rests
 * on.
 */
final class ChartSources {

    private static final Set<SourceItem> STAGES =
            EnumSet.of(
                    C_T, C_N, C_M, NICT_YC_T, NICT_YC_N, NICT_YC_M, RT_YC_T, RT_YC_N, RT_YC_M, YP_T,
                    YP_N, YP_M);

    private static final Set<SourceItem> EVENTS = EnumSet.of(AE_TERM, AE_GRADE, AE_ATTRIBUTION_RT);

    /** The beginnings and ends of all survival times: the reader may choose any of them. */
    private static final Set<SourceItem> TIMES =
            EnumSet.of(
                    NICT_DATE,
                    RT_START,
                    RT_ASSESSED,
                    RT_RESPONSE,
                    SURGERY_DONE,
                    SURGERY_DATE,
                    MARGIN,
                    VITAL_STATUS,
                    LAST_CONTACT,
                    DEATH_DATE,
                    DISEASE_ASSESSED,
                    RECURRENCE,
                    RECURRENCE_DATE);

    private static final Set<SourceItem> COURSE =
            EnumSet.of(
                    NICT_DATE,
                    RT_START,
                    RT_END,
                    RT_RESPONSE,
                    SURGERY_DATE,
                    VITAL_STATUS,
                    LAST_CONTACT,
                    DEATH_DATE,
                    RECURRENCE_DATE);

    private static final Map<String, Set<SourceItem>> ITEMS =
            Map.ofEntries(
                    Map.entry("response", EnumSet.of(NICT_RESPONSE, RT_RESPONSE)),
                    Map.entry("waterfall", EnumSet.of(RT_LESION_BASELINE, RT_LESION, RT_RESPONSE)),
                    Map.entry("migration", STAGES),
                    Map.entry("shift", STAGES),
                    Map.entry("study-flow", EnumSet.of(NICT_DATE, RT_START, SURGERY_DONE)),
                    Map.entry(
                            "regression",
                            EnumSet.of(
                                    VIABLE,
                                    REGRESSION_CAP,
                                    REGRESSION_MANDARD,
                                    REGRESSION_BECKER,
                                    REGRESSION_JES)),
                    Map.entry("dose", EnumSet.of(RT_DOSE)),
                    Map.entry("interval", EnumSet.of(RT_END, SURGERY_DATE, RT_RESPONSE)),
                    Map.entry("survival", TIMES),
                    Map.entry("course", COURSE),
                    Map.entry("toxicity", EVENTS),
                    Map.entry("toxicity-map", EVENTS));

    private ChartSources() {}

    static Set<SourceItem> of(ChartKind kind, StudyDefinitions definitions) {
        return Objects.requireNonNullElseGet(
                ITEMS.get(kind.id()), () -> EndpointSources.ofTable(definitions));
    }
}
