package org.downstage.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downstage.escc.CodeLists;
import org.downstage.escc.RadiotherapyForm;
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
    TECHNIQUE("technique", RadiotherapyForm.TECHNIQUES.codes());

    private final String parameter;
    private final List<String> codes;

    Feature(String parameter, List<String> codes) {
        this.parameter = parameter;
        this.codes = codes;
    }

    private static List<String> responses() {
        return Arrays.stream(OverallResponse.values()).map(OverallResponse::code).toList();
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
