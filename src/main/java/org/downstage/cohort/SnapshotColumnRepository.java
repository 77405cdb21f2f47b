package org.downstage.cohort;

import static java.util.Map.entry;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.Field;

/** The column of the summary in which each part of the snapshot stands. */
final class SnapshotColumnRepository {

    static final Map<Feature, Field<?>> FEATURES =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Feature.SITE, SITE.CODE),
                            entry(Feature.SEX, CASE_SUMMARY.SEX),
                            entry(Feature.LOCATION, CASE_SUMMARY.LOCATION),
                            entry(Feature.C_T, CASE_SUMMARY.C_T),
                            entry(Feature.C_N, CASE_SUMMARY.C_N),
                            entry(Feature.STAGE, CASE_SUMMARY.C_STAGE),
                            entry(Feature.RESPONSE_NICT, CASE_SUMMARY.RESPONSE_NICT),
                            entry(Feature.RESPONSE_RT, CASE_SUMMARY.RESPONSE_RT),
                            entry(Feature.TECHNIQUE, CASE_SUMMARY.RT_TECHNIQUE),
                            entry(Feature.ECOG, CASE_SUMMARY.ECOG),
                            entry(Feature.REGIMEN, CASE_SUMMARY.NICT_AGENT),
                            entry(Feature.STAGE_NICT, CASE_SUMMARY.YC_NICT_STAGE),
                            entry(Feature.STAGE_RT, CASE_SUMMARY.YC_RT_STAGE),
                            entry(Feature.STAGE_YP, CASE_SUMMARY.YP_STAGE),
                            entry(Feature.YP_T, CASE_SUMMARY.YP_T),
                            entry(Feature.YP_N, CASE_SUMMARY.YP_N),
                            entry(Feature.REGRESSION, CASE_SUMMARY.REGRESSION_GRADE),
                            entry(Feature.BEST_RESPONSE, CASE_SUMMARY.BEST_RESPONSE),
                            entry(Feature.VITAL_STATUS, CASE_SUMMARY.VITAL_STATUS),
                            entry(Feature.AE_GRADE, CASE_SUMMARY.AE_WORST_GRADE),
                            entry(Feature.MYELOSUPPRESSION, CASE_SUMMARY.MYELOSUPPRESSION_GRADE),
                            entry(Feature.GASTROINTESTINAL, CASE_SUMMARY.GASTROINTESTINAL_GRADE)));

    static final Map<Flag, Field<Boolean>> FLAGS =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Flag.OPERATED, CASE_SUMMARY.SURGERY_DONE),
                            entry(Flag.R0, CASE_SUMMARY.R0),
                            entry(Flag.COMPLETE_RESPONSE, CASE_SUMMARY.COMPLETE_RESPONSE),
                            entry(Flag.MAJOR_RESPONSE, CASE_SUMMARY.MAJOR_RESPONSE),
                            entry(Flag.OBJECTIVE_RESPONSE, CASE_SUMMARY.OBJECTIVE_RESPONSE),
                            entry(Flag.DISEASE_CONTROL, CASE_SUMMARY.DISEASE_CONTROL),
                            entry(Flag.CLINICAL_DOWNSTAGING, CASE_SUMMARY.CLINICAL_DOWNSTAGING),
                            entry(
                                    Flag.PATHOLOGICAL_DOWNSTAGING,
                                    CASE_SUMMARY.PATHOLOGICAL_DOWNSTAGING),
                            entry(Flag.COMPLICATION_G3_G4, CASE_SUMMARY.COMPLICATION_G3_G4),
                            entry(Flag.DEATH, CASE_SUMMARY.OS_EVENT),
                            entry(Flag.EFS_EVENT, CASE_SUMMARY.EFS_EVENT),
                            entry(Flag.DFS_EVENT, CASE_SUMMARY.DFS_EVENT),
                            entry(Flag.PFS_EVENT, CASE_SUMMARY.PFS_EVENT)));

    static final Map<Measure, Field<? extends Number>> MEASURES =
            new EnumMap<>(
                    Map.of(
                            Measure.AGE, CASE_SUMMARY.AGE,
                            Measure.DOSE, CASE_SUMMARY.RT_DOSE_GY,
                            Measure.CYCLES, CASE_SUMMARY.NICT_CYCLES,
                            Measure.DAYS_RT_TO_SURGERY, CASE_SUMMARY.DAYS_RT_TO_SURGERY,
                            Measure.SURVIVAL_DAYS, CASE_SUMMARY.OS_DAYS,
                            Measure.MYELOSUPPRESSION_RT_GRADE,
                                    CASE_SUMMARY.MYELOSUPPRESSION_RT_GRADE,
                            Measure.GASTROINTESTINAL_RT_GRADE,
                                    CASE_SUMMARY.GASTROINTESTINAL_RT_GRADE,
                            Measure.BEST_CHANGE, CASE_SUMMARY.BEST_CHANGE,
                            Measure.VIABLE, CASE_SUMMARY.VIABLE_PERCENT,
                            Measure.FRACTIONS, CASE_SUMMARY.RT_FRACTIONS));

    static final Map<Moment, Field<LocalDate>> DAYS =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Moment.NICT_START, CASE_SUMMARY.NICT_START),
                            entry(Moment.NICT_END, CASE_SUMMARY.NICT_END),
                            entry(Moment.RT_START, CASE_SUMMARY.RT_START),
                            entry(Moment.RT_END, CASE_SUMMARY.RT_END),
                            entry(Moment.SURGERY, CASE_SUMMARY.SURGERY_DATE),
                            entry(Moment.RECURRENCE, CASE_SUMMARY.RECURRENCE_DATE),
                            entry(Moment.LAST_CONTACT, CASE_SUMMARY.LAST_CONTACT),
                            entry(Moment.OS_END, CASE_SUMMARY.OS_END),
                            entry(Moment.EFS_END, CASE_SUMMARY.EFS_END),
                            entry(Moment.DFS_END, CASE_SUMMARY.DFS_END),
                            entry(Moment.PFS_END, CASE_SUMMARY.PFS_END)));

    private SnapshotColumnRepository() {}
}
