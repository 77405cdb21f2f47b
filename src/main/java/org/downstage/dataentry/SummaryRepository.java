package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.downstage.endpoint.DownstagingEndpoints;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.Stage;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.SubjectEndpoints;
import org.downstage.endpoint.SubjectEndpoints.Survival;
import org.downstage.endpoint.SubjectToxicity;
import org.downstage.endpoint.SurvivalEnd;
import org.downstage.endpoint.TimeToEvent;
import org.downstage.escc.ToxicityPlan;
import org.downstage.jooq.tables.records.CaseSummaryRecord;
import org.downstage.oncology.Coded;
import org.downstage.oncology.Intervals;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectChanged;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Stores a subject's derived endpoints in its one row of the case summary. */
@Repository
class SummaryRepository {

    /** To be raised when stored endpoints no longer are what the code would derive. */
    static final short DERIVATION = 2;

    private final DSLContext db;
    private final StudyDefinitions definitions;
    private final ApplicationEventPublisher changes;

    SummaryRepository(
            DSLContext db, StudyDefinitions definitions, ApplicationEventPublisher changes) {
        this.db = db;
        this.definitions = definitions;
        this.changes = changes;
    }

    void write(long subjectId, SubjectEndpoints endpoints, SourceItem.Bits sources, Instant at) {
        var row = row(subjectId, endpoints, sources, at);
        row.touched(true);
        db.insertInto(CASE_SUMMARY).set(row).onDuplicateKeyUpdate().set(row).execute();
        changes.publishEvent(new SubjectChanged(subjectId));
    }

    /** The row by the names of its columns, as it would be read again: numbers at their scale. */
    Map<String, @Nullable Object> columns(
            long subjectId, SubjectEndpoints endpoints, SourceItem.Bits sources, Instant at) {
        var columns = new HashMap<String, @Nullable Object>();
        var row = row(subjectId, endpoints, sources, at);
        for (var field : row.fields()) {
            var value = row.get(field);
            columns.put(
                    field.getName(),
                    value instanceof BigDecimal number
                            ? number.setScale(field.getDataType().scale(), RoundingMode.HALF_UP)
                            : value);
        }
        return columns;
    }

    private CaseSummaryRecord row(
            long subjectId, SubjectEndpoints endpoints, SourceItem.Bits sources, Instant at) {
        var row = new CaseSummaryRecord();
        row.setSubjectId(subjectId);
        row.setDerivedAt(at);
        setBaseline(row, endpoints.baseline());
        setTreatment(row, endpoints.treatment());
        setResponse(row, endpoints.response());
        setPathology(row, endpoints.pathology());
        setClinicalDownstaging(row, endpoints.clinicalDownstaging());
        setPathologicalDownstaging(row, endpoints.pathologicalDownstaging());
        row.setClavienDindo(code(endpoints.complications().worst()));
        row.setComplicationG3G4(endpoints.complications().grade3or4());
        setSurvival(row, endpoints.survival());
        setToxicity(row, endpoints.toxicity());
        row.setDerivation(DERIVATION);
        row.setDefinitions(definitions.fingerprint());
        row.setSourcesPresent(sources.present());
        row.setSourcesVerified(sources.verified());
        return row;
    }

    /**
     * Some subjects whose endpoints an earlier version of the code or other definitions derived.
     */
    List<Long> outdated(int atMost) {
        return db.select(CASE_SUMMARY.SUBJECT_ID)
                .from(CASE_SUMMARY)
                .where(CASE_SUMMARY.DERIVATION.lt(DERIVATION))
                .or(CASE_SUMMARY.DEFINITIONS.isDistinctFrom(definitions.fingerprint()))
                .orderBy(CASE_SUMMARY.SUBJECT_ID)
                .limit(atMost)
                .fetch(CASE_SUMMARY.SUBJECT_ID);
    }

    /** The subject, locked to the end of the transaction; its row alone, as a save locks it. */
    Subject hold(long subjectId) {
        return db.select(SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_ID.eq(subjectId))
                .forUpdate()
                .fetchSingle(
                        Records.mapping((key, site) ->
                                new Subject(
                                        subjectId, key, site, key.substring(0, key.indexOf('-')))));
    }

    private static void setBaseline(CaseSummaryRecord row, SubjectEndpoints.Baseline baseline) {
        row.setSex(baseline.sex());
        row.setAge(shortOf(baseline.age()));
        row.setLocation(code(baseline.location()));
        row.setEcog(baseline.ecog());
        setStage(row, baseline.stage(), CASE_SUMMARY.C_T, CASE_SUMMARY.C_N, CASE_SUMMARY.C_STAGE);
        row.setCM(code(baseline.stage().m()));
    }

    private static void setTreatment(CaseSummaryRecord row, SubjectEndpoints.Treatment treatment) {
        row.setNictStart(treatment.nictStart());
        row.setNictEnd(treatment.nictEnd());
        row.setNictCycles(shortOf(treatment.nictCycles()));
        row.setNictAgent(treatment.nictAgent() == null ? null : treatment.nictAgent().code());
        row.setNictCycleDays(cycleDays(treatment.cycleStarts()));
        row.setRtTechnique(treatment.rtTechnique());
        row.setRtDoseGy(treatment.rtDoseGy());
        row.setRtFractions(shortOf(treatment.rtFractions()));
        row.setRtStart(treatment.rtStart());
        row.setRtEnd(treatment.rtEnd());
        row.setSurgeryDone(treatment.surgeryDone());
        row.setSurgeryDate(treatment.surgeryDate());
        row.setDaysRtToSurgery(shortOf(treatment.daysRtToSurgery()));
    }

    private static void setResponse(CaseSummaryRecord row, SubjectEndpoints.Response response) {
        row.setResponseNict(code(response.postNict()));
        row.setResponseRt(code(response.postRt()));
        row.setObjectiveResponse(response.objectiveResponse());
        row.setDiseaseControl(response.diseaseControl());
        var best = response.bestChange();
        row.setBestChange(best == null ? null : best.percent());
        row.setBestResponse(best == null ? null : code(best.response()));
        setStage(
                row,
                response.postNictStage(),
                CASE_SUMMARY.YC_NICT_T,
                CASE_SUMMARY.YC_NICT_N,
                CASE_SUMMARY.YC_NICT_STAGE);
        setStage(
                row,
                response.postRtStage(),
                CASE_SUMMARY.YC_RT_T,
                CASE_SUMMARY.YC_RT_N,
                CASE_SUMMARY.YC_RT_STAGE);
    }

    private static void setPathology(CaseSummaryRecord row, SubjectEndpoints.Pathology pathology) {
        row.setMarginR(pathology.marginR());
        row.setR0(pathology.r0());
        setStage(
                row,
                pathology.stage(),
                CASE_SUMMARY.YP_T,
                CASE_SUMMARY.YP_N,
                CASE_SUMMARY.YP_STAGE);
        row.setViablePercent(pathology.viablePercent());
        row.setRegressionGrade(
                pathology.regression() == null ? null : pathology.regression().code());
        row.setCompleteResponse(pathology.completeResponse());
        row.setMajorResponse(pathology.majorResponse());
    }

    private static void setClinicalDownstaging(CaseSummaryRecord row, DownstagingEndpoints down) {
        row.setClinicalDownstaging(down.byStudy());
        row.setClinicalDownStagePreNict(down.stageFromPreNict());
        row.setClinicalDownTnPreNict(down.tnFromPreNict());
        row.setClinicalDownStagePostNict(down.stageFromPostNict());
        row.setClinicalDownTnPostNict(down.tnFromPostNict());
    }

    private static void setPathologicalDownstaging(
            CaseSummaryRecord row, DownstagingEndpoints down) {
        row.setPathologicalDownstaging(down.byStudy());
        row.setPathologicalDownStagePreNict(down.stageFromPreNict());
        row.setPathologicalDownTnPreNict(down.tnFromPreNict());
        row.setPathologicalDownStagePostNict(down.stageFromPostNict());
        row.setPathologicalDownTnPostNict(down.tnFromPostNict());
    }

    private static void setSurvival(CaseSummaryRecord row, Survival survival) {
        row.setOsDays(days(survival.overall()));
        row.setEfsDays(days(survival.eventFree()));
        row.setDfsDays(days(survival.diseaseFree()));
        row.setPfsDays(days(survival.progressionFree()));
        setEnd(row, survival.ends().overall(), CASE_SUMMARY.OS_END, CASE_SUMMARY.OS_EVENT);
        setEnd(row, survival.ends().eventFree(), CASE_SUMMARY.EFS_END, CASE_SUMMARY.EFS_EVENT);
        setEnd(row, survival.ends().diseaseFree(), CASE_SUMMARY.DFS_END, CASE_SUMMARY.DFS_EVENT);
        setEnd(
                row,
                survival.ends().progressionFree(),
                CASE_SUMMARY.PFS_END,
                CASE_SUMMARY.PFS_EVENT);
        row.setRecurrenceDate(survival.recurrence());
        row.setLastContact(survival.lastContact());
        row.setVitalStatus(survival.vitalStatus());
    }

    private void setToxicity(CaseSummaryRecord row, SubjectToxicity toxicity) {
        var myelosuppression = toxicity.group(ToxicityPlan.MYELOSUPPRESSION);
        var gastrointestinal = toxicity.group(ToxicityPlan.GASTROINTESTINAL);
        row.setAeWorstGrade(shortOf(toxicity.worst()));
        row.setAeAssessed(toxicity.worst() == null ? null : bits(toxicity.assessed()));
        row.setMyelosuppressionGrade(shortOf(myelosuppression.any()));
        row.setMyelosuppressionRtGrade(shortOf(myelosuppression.relatedToRt()));
        row.setGastrointestinalGrade(shortOf(gastrointestinal.any()));
        row.setGastrointestinalRtGrade(shortOf(gastrointestinal.relatedToRt()));
    }

    /** A bit for each of the terms, at its place in the watch list. */
    private long bits(Set<String> assessed) {
        var watched = definitions.toxicity().watchList();
        return IntStream.range(0, Math.min(Long.SIZE, watched.size()))
                .filter(place -> assessed.contains(watched.get(place)))
                .mapToLong(place -> 1L << place)
                .sum();
    }

    private static @Nullable BigDecimal days(@Nullable TimeToEvent time) {
        return time == null ? null : time.days();
    }

    private static void setEnd(
            CaseSummaryRecord row,
            @Nullable SurvivalEnd end,
            Field<LocalDate> day,
            Field<Boolean> event) {
        row.set(day, end == null ? null : end.day());
        row.set(event, end == null ? null : end.event());
    }

    private static void setStage(
            CaseSummaryRecord row,
            Stage stage,
            Field<String> t,
            Field<String> n,
            Field<String> group) {
        row.set(t, code(stage.t()));
        row.set(n, code(stage.n()));
        row.set(group, code(stage.group()));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    /** The days counted from the first, as {@code 0 21 42}. */
    private static @Nullable String cycleDays(List<LocalDate> starts) {
        return starts.isEmpty()
                ? null
                : starts.stream()
                        .map(day -> String.valueOf(Intervals.days(starts.getFirst(), day)))
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable Short shortOf(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }
}
