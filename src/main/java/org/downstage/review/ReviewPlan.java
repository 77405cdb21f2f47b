package org.downstage.review;

import java.util.List;
import org.downstage.crf.Item;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.EligibilityForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.TumourForm;

/** What the queues call an outcome, a baseline and the date of an event in this study. */
final class ReviewPlan {

    /** An item of a form. */
    record Place(String form, String item) {

        static Place of(String form, Item<?> item) {
            return new Place(form, item.oid());
        }
    }

    /** What the study's endpoints rest on: resection, response, regression, recurrence, death. */
    static final List<Place> OUTCOMES =
            List.of(
                    Place.of(SurgeryForm.OID, SurgeryForm.MARGIN_R),
                    Place.of(ResponseForm.OID_NICT, ResponseForm.OVERALL_INVESTIGATOR),
                    Place.of(ResponseForm.OID_RT, ResponseForm.OVERALL_INVESTIGATOR),
                    Place.of(PathologyForm.OID, PathologyForm.YP_T),
                    Place.of(PathologyForm.OID, PathologyForm.YP_N),
                    Place.of(PathologyForm.OID, PathologyForm.RVT_PCT),
                    Place.of(FollowUpForm.OID, FollowUpForm.RECURRENCE),
                    Place.of(FollowUpForm.OID, FollowUpForm.RECURRENCE_DATE),
                    Place.of(FollowUpForm.OID, FollowUpForm.VITAL_STATUS),
                    Place.of(FollowUpForm.OID, FollowUpForm.DEATH_DATE),
                    Place.of(FollowUpForm.OID, FollowUpForm.DEATH_CAUSE));

    /** What has to stand before an outcome is known. */
    static final List<String> BASELINE =
            List.of(EligibilityForm.OID, BaselineForm.OID, TumourForm.FORM.oid());

    /** The date of the event that a form is about; only full dates are measured. */
    static final List<Place> EVENT_DATES =
            List.of(
                    Place.of(NictForm.FORM.oid(), NictForm.CYCLE_DATE),
                    Place.of(ResponseForm.OID_NICT, ResponseForm.ASSESS_DATE),
                    Place.of(RadiotherapyForm.OID, RadiotherapyForm.RT_END),
                    Place.of(ResponseForm.OID_RT, ResponseForm.ASSESS_DATE),
                    Place.of(SurgeryForm.OID, SurgeryForm.SURGERY_DATE),
                    Place.of(ComplicationsForm.OID, ComplicationsForm.ONSET_DATE),
                    Place.of(FollowUpForm.OID, FollowUpForm.VISIT_DATE));

    private ReviewPlan() {}
}
