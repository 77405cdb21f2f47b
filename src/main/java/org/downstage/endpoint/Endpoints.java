package org.downstage.endpoint;

import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.endpoint.SubjectEndpoints.Baseline;
import org.downstage.endpoint.SubjectEndpoints.Complications;
import org.downstage.endpoint.SubjectEndpoints.Pathology;
import org.downstage.endpoint.SubjectEndpoints.Response;
import org.downstage.endpoint.SubjectEndpoints.Survival;
import org.downstage.endpoint.SubjectEndpoints.Treatment;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.Categories;
import org.downstage.escc.ComplicationsDerivations;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.FollowUp;
import org.downstage.escc.NictCourse;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.Timeline;
import org.downstage.escc.TumourDerivations;
import org.downstage.escc.TumourForm;
import org.downstage.oncology.Ajcc8;
import org.downstage.oncology.Intervals;
import org.downstage.oncology.OverallResponse;
import org.downstage.oncology.PathologicResponse;
import org.downstage.oncology.TumourLocation;

/** Derives a subject's endpoints: the one place where the study's figures come from. */
public final class Endpoints {

    private Endpoints() {}

    /** The endpoints that the case book allows, by the given definitions. */
    public static SubjectEndpoints of(CaseBook book, StudyDefinitions definitions) {
        var baseline = baseline(book);
        var response = response(book);
        var pathology = pathology(book, definitions);
        return new SubjectEndpoints(
                baseline,
                treatment(book),
                response,
                pathology,
                DownstagingEndpoints.of(
                        baseline.stage(),
                        response.postNictStage(),
                        response.postRtStage(),
                        definitions),
                DownstagingEndpoints.of(
                        baseline.stage(), response.postNictStage(), pathology.stage(), definitions),
                complications(book),
                survival(book, definitions),
                SubjectToxicity.of(book, definitions.toxicity()));
    }

    private static Baseline baseline(CaseBook book) {
        var person = book.form(BaselineForm.OID);
        var tumour = book.form(TumourForm.OID);
        return new Baseline(
                person.get(BaselineForm.SEX).orElse(null),
                integer(BaselineForm.AGE, person, book).orElse(null),
                Categories.of(TumourLocation.class, TumourForm.LOCATION, tumour).orElse(null),
                person.get(BaselineForm.ECOG).orElse(null),
                cStage(tumour));
    }

    private static Treatment treatment(CaseBook book) {
        var nict = NictCourse.of(book);
        var radiotherapy = book.form(RadiotherapyForm.OID);
        var rtEnd = Timeline.rtEnd(book);
        var surgeryDate = Timeline.surgeryDate(book);
        return new Treatment(
                nict.start().orElse(null),
                nict.end().orElse(null),
                integer(NictForm.PD1_CYCLES, book.form(NictForm.OID), book).orElse(null),
                nict.checkpointInhibitor().orElse(null),
                nict.cycleStarts(),
                radiotherapy.get(RadiotherapyForm.TECHNIQUE).orElse(null),
                radiotherapy.get(RadiotherapyForm.DOSE_DELIVERED).orElse(null),
                radiotherapy.get(RadiotherapyForm.FRACTIONS_DELIVERED).orElse(null),
                Timeline.rtStart(book).orElse(null),
                rtEnd.orElse(null),
                book.form(SurgeryForm.OID).get(SurgeryForm.SURGERY_DONE).orElse(null),
                surgeryDate.orElse(null),
                rtEnd.flatMap(end -> surgeryDate.map(day -> (int) Intervals.days(end, day)))
                        .orElse(null));
    }

    private static Response response(CaseBook book) {
        var postNict = book.form(ResponseForm.OID_NICT);
        var postRt = book.form(ResponseForm.OID_RT);
        var after = overall(postRt);
        return new Response(
                overall(postNict).orElse(null),
                after.orElse(null),
                after.map(OverallResponse::isObjectiveResponse).orElse(null),
                after.map(OverallResponse::isDiseaseControl).orElse(null),
                TargetChange.best(book).orElse(null),
                ycStage(postNict),
                ycStage(postRt));
    }

    private static Pathology pathology(CaseBook book, StudyDefinitions definitions) {
        var specimen = book.form(PathologyForm.OID);
        var marginR = book.form(SurgeryForm.OID).get(SurgeryForm.MARGIN_R);
        var viable = specimen.get(PathologyForm.RVT_PCT);
        var stage =
                Stage.of(
                        specimen,
                        PathologyForm.YP_T,
                        PathologyForm.YP_N,
                        PathologyForm.YP_M,
                        Ajcc8::postNeoadjuvant);
        return new Pathology(
                marginR.orElse(null),
                marginR.filter(r -> !r.equals("RX")).map("R0"::equals).orElse(null),
                stage,
                viable.orElse(null),
                GradedRegression.of(specimen).orElse(null),
                stage.tnm().flatMap(PathologicResponse::isComplete).orElse(null),
                viable.map(percent ->
                                PathologicResponse.isMajor(
                                        percent, definitions.mprThresholdPercent()))
                        .orElse(null));
    }

    private static Complications complications(CaseBook book) {
        var form = book.form(ComplicationsForm.OID);
        return new Complications(
                ComplicationsDerivations.worst(form).orElse(null),
                ComplicationsDerivations.isGrade3or4(form).orElse(null));
    }

    private static Survival survival(CaseBook book, StudyDefinitions definitions) {
        var times = new SurvivalTimes(book, definitions);
        return new Survival(
                times.overall().orElse(null),
                times.eventFree().orElse(null),
                times.diseaseFree().orElse(null),
                times.progressionFree().orElse(null),
                SurvivalEnds.of(times),
                FollowUp.recurrenceDate(book).orElse(null),
                FollowUp.lastContact(book).orElse(null),
                FollowUp.vitalStatus(book).orElse(null));
    }

    /** Categories of the Japanese classification are not those of AJCC and compare with none. */
    private static Stage cStage(FormData tumour) {
        return TumourDerivations.isJapanese(tumour)
                ? Stage.UNKNOWN
                : Stage.of(tumour, TumourForm.CT, TumourForm.CN, TumourForm.CM, Ajcc8::clinical);
    }

    private static Stage ycStage(FormData form) {
        return Stage.of(
                form,
                ResponseForm.YC_T,
                ResponseForm.YC_N,
                ResponseForm.YC_M,
                Ajcc8::clinicalPostTherapy);
    }

    private static Optional<OverallResponse> overall(FormData form) {
        return Categories.of(OverallResponse.class, ResponseForm.OVERALL_INVESTIGATOR, form);
    }

    private static Optional<Integer> integer(DerivedItem item, FormData form, CaseBook book) {
        return item.derive(form, book).map(Integer.class::cast);
    }
}
