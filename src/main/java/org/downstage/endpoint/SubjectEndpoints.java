package org.downstage.endpoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.downstage.escc.SystemicAgent;
import org.downstage.oncology.ClavienDindo;
import org.downstage.oncology.OverallResponse;
import org.downstage.oncology.TumourLocation;
import org.jspecify.annotations.Nullable;

/**
 * One subject's endpoints. What cannot be derived from the case book is null, never guessed.
 *
 * @param baseline who the subject is, and the tumour before any therapy
 * @param treatment what was given, and when
 * @param response response and restaging after each therapy
 * @param pathology what the specimen showed
 * @param clinicalDownstaging the restaging after radiotherapy against earlier stages
 * @param pathologicalDownstaging the specimen against earlier stages
 * @param complications of surgery
 * @param survival times and states of follow-up
 * @param toxicity worst grades of adverse events
 */
public record SubjectEndpoints(
        Baseline baseline,
        Treatment treatment,
        Response response,
        Pathology pathology,
        DownstagingEndpoints clinicalDownstaging,
        DownstagingEndpoints pathologicalDownstaging,
        Complications complications,
        Survival survival,
        SubjectToxicity toxicity) {

    /**
     * Before any therapy.
     *
     * @param sex code as entered
     * @param age in full years at the start of immunochemotherapy
     * @param location third of the oesophagus
     * @param ecog performance status as entered, 0 to 4
     * @param stage cTNM
     */
    public record Baseline(
            @Nullable String sex,
            @Nullable Integer age,
            @Nullable TumourLocation location,
            @Nullable String ecog,
            Stage stage) {}

    /**
     * Exposure.
     *
     * @param nictStart first day of immunochemotherapy
     * @param nictEnd first day of its last cycle
     * @param nictCycles cycles with a PD-1 or PD-L1 inhibitor
     * @param nictAgent the PD-1 or PD-L1 inhibitor that was given first
     * @param cycleStarts first day of each cycle in which a drug was given, in order
     * @param rtTechnique code as entered
     * @param rtDoseGy delivered dose
     * @param rtFractions delivered fractions
     * @param rtStart first day of radiotherapy
     * @param rtEnd last day of radiotherapy
     * @param surgeryDone whether the subject was operated on
     * @param surgeryDate day of the operation
     * @param daysRtToSurgery from the end of radiotherapy; negative if the dates are the wrong way
     *     round
     */
    public record Treatment(
            @Nullable LocalDate nictStart,
            @Nullable LocalDate nictEnd,
            @Nullable Integer nictCycles,
            @Nullable SystemicAgent nictAgent,
            List<LocalDate> cycleStarts,
            @Nullable String rtTechnique,
            @Nullable BigDecimal rtDoseGy,
            @Nullable Integer rtFractions,
            @Nullable LocalDate rtStart,
            @Nullable LocalDate rtEnd,
            @Nullable Boolean surgeryDone,
            @Nullable LocalDate surgeryDate,
            @Nullable Integer daysRtToSurgery) {

        public Treatment {
            cycleStarts = List.copyOf(cycleStarts);
        }
    }

    /**
     * Response by RECIST 1.1 as the investigator gave it, unconfirmed and one for each phase
     * (dossier §3).
     *
     * @param postNict after immunochemotherapy
     * @param postRt after radiotherapy
     * @param objectiveResponse CR or PR after radiotherapy; not evaluable is no
     * @param diseaseControl CR, PR or SD after radiotherapy; not evaluable is no
     * @param bestChange lowest change of the target sum
     * @param postNictStage restaging after immunochemotherapy, group defined by the study
     * @param postRtStage ycTNM after radiotherapy, group defined by the study
     */
    public record Response(
            @Nullable OverallResponse postNict,
            @Nullable OverallResponse postRt,
            @Nullable Boolean objectiveResponse,
            @Nullable Boolean diseaseControl,
            @Nullable TargetChange bestChange,
            Stage postNictStage,
            Stage postRtStage) {}

    /**
     * The resected specimen.
     *
     * @param marginR R category as entered
     * @param r0 whether it is R0; null for RX
     * @param stage ypTNM
     * @param viablePercent residual viable tumour of the primary, 0 to 100
     * @param regression grade of tumour regression; CAP's if several systems were used
     * @param completeResponse pCR: ypT0 N0 M0
     * @param majorResponse MPR at the study's threshold
     */
    public record Pathology(
            @Nullable String marginR,
            @Nullable Boolean r0,
            Stage stage,
            @Nullable BigDecimal viablePercent,
            @Nullable GradedRegression regression,
            @Nullable Boolean completeResponse,
            @Nullable Boolean majorResponse) {}

    /**
     * Surgical complications.
     *
     * @param worst highest Clavien-Dindo grade; null without any
     * @param grade3or4 whether the worst is IIIa to IVb; no for a subject stated to have none
     */
    public record Complications(@Nullable ClavienDindo worst, @Nullable Boolean grade3or4) {}

    /**
     * Follow-up (dossier F12).
     *
     * @param overall to death of any cause
     * @param eventFree to progression that precluded surgery, R2, recurrence or death
     * @param diseaseFree from an R0 operation to recurrence or death; null after any other
     * @param progressionFree from the start of radiotherapy to progression, recurrence or death
     * @param ends where those times end, for a reader who lets them start elsewhere
     * @param recurrence day of the first recurrence
     * @param lastContact last day known alive, or the day of death
     * @param vitalStatus code of the follow-up form
     */
    public record Survival(
            @Nullable TimeToEvent overall,
            @Nullable TimeToEvent eventFree,
            @Nullable TimeToEvent diseaseFree,
            @Nullable TimeToEvent progressionFree,
            SurvivalEnds ends,
            @Nullable LocalDate recurrence,
            @Nullable LocalDate lastContact,
            @Nullable String vitalStatus) {}
}
