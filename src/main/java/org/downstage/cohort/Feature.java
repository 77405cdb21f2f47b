package org.downstage.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downstage.endpoint.GradedRegression;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.CodeLists;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.TumourForm;
import org.downstage.oncology.OverallResponse;

/** What sorts subjects into groups: it can be filtered by, counted and compared. */
public enum Feature {
    /** Code of the site. */
    SITE("site", List.of()),
    SEX("sex", List.of("M", "F")),
    /** Third of the oesophagus. */
    LOCATION("location", TumourForm.LOCATIONS.codes()),
    /** Clinical T before any therapy. */
    C_T("t", CodeLists.T_CATEGORY.codes()),
    /** Clinical N before any therapy. */
    C_N("n", CodeLists.N_CATEGORY.codes()),
    /** Clinical stage group before any therapy. */
    STAGE("stage", CodeLists.C_STAGE_GROUP.codes()),
    /** Response after immunochemotherapy. */
    RESPONSE_NICT("nict", responses()),
    /** Response after radiotherapy. */
    RESPONSE_RT("response", responses()),
    /** Technique of radiotherapy. */
    TECHNIQUE("technique", RadiotherapyForm.TECHNIQUES.codes()),
    /** Performance status before any therapy. */
    ECOG("ecog", BaselineForm.ECOG_LEVELS.codes()),
    /** The PD-1 or PD-L1 inhibitor of immunochemotherapy. */
    REGIMEN("regimen", CodeLists.AGENT.codes()),
    /** Clinical stage after immunochemotherapy, by the study's own groups. */
    STAGE_NICT("ycnict", ResponseForm.YC_STAGES.codes()),
    /** Clinical stage after radiotherapy, by the study's own groups. */
    STAGE_RT("ycrt", ResponseForm.YC_STAGES.codes()),
    /** Stage group of the specimen. */
    STAGE_YP("yp", PathologyForm.YP_STAGE_GROUP.codes()),
    /** T of the specimen. */
    YP_T("ypt", PathologyForm.YP_T_CATEGORY.codes()),
    /** N of the specimen. */
    YP_N("ypn", CodeLists.N_CATEGORY.codes()),
    /** Grade of tumour regression, with the system that it belongs to. */
    REGRESSION("regression", GradedRegression.codes()),
    /** Overall response at the assessment of the target sum's best change. */
    BEST_RESPONSE("best", responses()),
    /** At the end of follow-up so far. */
    VITAL_STATUS("vital", FollowUpForm.VITAL_STATUS_LIST.codes()),
    /** Worst grade of any adverse event; 0 when assessed and absent. */
    AE_GRADE("ae", grades()),
    /** Worst grade of the study's group of myelosuppression, whatever it is due to. */
    MYELOSUPPRESSION("myelo", grades()),
    /** Worst grade of the study's gastrointestinal group, whatever it is due to. */
    GASTROINTESTINAL("gi", grades());

    private final String parameter;
    private final List<String> codes;

    Feature(String parameter, List<String> codes) {
        this.parameter = parameter;
        this.codes = codes;
    }

    private static List<String> responses() {
        return Arrays.stream(OverallResponse.values()).map(OverallResponse::code).toList();
    }

    /** CTCAE, and 0 for none. */
    private static List<String> grades() {
        return List.of("0", "1", "2", "3", "4", "5");
    }

    /** What it is called in addresses and in the trail. */
    public String parameter() {
        return parameter;
    }

    /** The codes of its list, in their order; none of sites, of which any may come. */
    public List<String> codes() {
        return codes;
    }

    /** The feature that an address calls so. */
    public static Optional<Feature> of(String parameter) {
        return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
    }

    /** The order in which people expect its codes: the code list's; S2 stands before S10. */
    public Comparator<String> order() {
        return Comparator.comparingInt(this::place)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether there can be subjects with this code; of sites anything may come. */
    boolean mayHave(String code) {
        return codes.isEmpty() || codes.contains(code);
    }

    private int place(String code) {
        var place = codes.indexOf(code);
        return place < 0 ? codes.size() : place;
    }
}
