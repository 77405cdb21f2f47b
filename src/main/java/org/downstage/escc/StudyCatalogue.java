package org.downstage.escc;

import java.util.List;
import org.downstage.crf.Catalogue;

/**
 * The forms of the study of radiotherapy after a poor response to neoadjuvant immunochemotherapy,
 * in the order of the case book.
 */
public final class StudyCatalogue {

    /** Everything that the study asks. */
    public static final Catalogue CATALOGUE =
            new Catalogue(
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
                            FollowUpForm.FORM));

    private StudyCatalogue() {}
}
