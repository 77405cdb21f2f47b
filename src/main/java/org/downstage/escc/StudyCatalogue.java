package org.downstage.escc;

import java.util.List;
import org.downstage.crf.Catalogue;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.ShippedDictionary;

/**
 * The forms of the study of radiotherapy after a poor response to neoadjuvant immunochemotherapy,
 * in the order of the case book.
 */
public final class StudyCatalogue {

    /** Everything that the study asks, with the terms that this software brings along. */
    public static final Catalogue CATALOGUE =
            of(ToxicityPlan.DEFAULT, ShippedDictionary.of(ToxicityPlan.DEFAULT.version()));

    private StudyCatalogue() {}

    /** Everything that the study asks, by its plan for toxicity and with this dictionary. */
    public static Catalogue of(ToxicityPlan plan, Dictionary dictionary) {
        return new Catalogue(
                List.of(
                        EligibilityForm.FORM,
                        BaselineForm.FORM,
                        TumourForm.FORM,
                        NictForm.FORM,
                        ResponseForm.FORM_NICT,
                        RadiotherapyForm.FORM,
                        ResponseForm.FORM_RT,
                        SurgeryForm.FORM,
                        PathologyForm.FORM,
                        ComplicationsForm.FORM,
                        AdjuvantForm.FORM,
                        FollowUpForm.FORM,
                        LaboratoryForm.FORM,
                        AdverseEventsForm.form(plan, dictionary)));
    }
}
