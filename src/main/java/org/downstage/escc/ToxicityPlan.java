package org.downstage.escc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.downstage.oncology.ctcae.CtcaeVersion;

/**
 * How the study looks at toxicity. The published abstract names its groups without listing their
 * terms, so the lists are settings and every figure says which ones it used.
 *
 * @param version of CTCAE; fixed for the whole study, since grades of two versions do not compare
 * @param watchList terms that every subject is assessed for in every phase, in reading order
 * @param groups terms that are counted together
 * @param phases how long phases last whose end no form holds
 * @param relatedFrom the weakest attribution by which a figure counts an event as related to a
 *     treatment: "radiation-related" toxicity is what is attributed to radiotherapy so or stronger
 */
public record ToxicityPlan(
        CtcaeVersion version,
        List<String> watchList,
        List<Group> groups,
        TreatmentPhases.Settings phases,
        Attribution relatedFrom) {

    /**
     * Terms that are counted together.
     *
     * @param code names it in the bundles, {@code toxicity.group.CODE}
     * @param terms as published
     */
    public record Group(String code, Set<String> terms) {

        public Group {
            terms = Set.copyOf(terms);
        }
    }

    public static final String MYELOSUPPRESSION = "MYELOSUPPRESSION";
    public static final String GASTROINTESTINAL = "GASTROINTESTINAL";

    /**
     * The settings until the study decides otherwise. An event is related to a treatment that it is
     * possibly due to, as sponsors report adverse drug reactions (ICH E2A). Lymphopenia is watched,
     * but left out of myelosuppression: radiotherapy to the chest brings it to grade 3 or 4 in
     * nearly everybody, and most reports of this disease leave it out.
     */
    public static final ToxicityPlan DEFAULT =
            new ToxicityPlan(
                    CtcaeVersion.V5,
                    List.of(
                            "Anemia",
                            "Febrile neutropenia",
                            "Neutrophil count decreased",
                            "White blood cell decreased",
                            "Platelet count decreased",
                            "Lymphocyte count decreased",
                            "Alanine aminotransferase increased",
                            "Aspartate aminotransferase increased",
                            "Blood bilirubin increased",
                            "Creatinine increased",
                            "Weight loss",
                            "Esophagitis",
                            "Dysphagia",
                            "Nausea",
                            "Vomiting",
                            "Diarrhea",
                            "Constipation",
                            "Mucositis oral",
                            "Anorexia",
                            "Pneumonitis",
                            "Cough",
                            "Dermatitis radiation",
                            "Peripheral sensory neuropathy",
                            "Rash maculo-papular",
                            "Fatigue",
                            "Fever",
                            "Hypothyroidism"),
                    List.of(
                            new Group(
                                    MYELOSUPPRESSION,
                                    Set.of(
                                            "Anemia",
                                            "White blood cell decreased",
                                            "Neutrophil count decreased",
                                            "Platelet count decreased",
                                            "Febrile neutropenia")),
                            new Group(
                                    GASTROINTESTINAL,
                                    Set.of(
                                            "Nausea",
                                            "Vomiting",
                                            "Diarrhea",
                                            "Constipation",
                                            "Esophagitis",
                                            "Dysphagia",
                                            "Mucositis oral",
                                            "Anorexia"))),
                    TreatmentPhases.Settings.DEFAULT,
                    Attribution.POSSIBLE);

    public ToxicityPlan {
        watchList = List.copyOf(watchList);
        groups = List.copyOf(groups);
    }

    /** The group with this code. */
    public Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /**
     * Whether the event counts as related to the treatment. One that nobody judged does not: the
     * form asks for the attribution of every severe event.
     */
    public boolean relates(AdverseEvent event, Treatment treatment) {
        return event.attribution(treatment)
                .filter(attribution -> attribution.compareTo(relatedFrom) >= 0)
                .isPresent();
    }
}
