package org.downstage.demo;

import java.util.Map;
import org.downstage.escc.TreatmentPhase;

/**
 * How often subjects have a mild or moderate event, invented after what reports of such treatments
 * print: the background before which the study's severe events stand.
 */
final class MildToxicity {

    /**
     * Per cent of subjects.
     *
     * @param mild with grade 1
     * @param moderate with grade 2
     */
    private record Frequency(int mild, int moderate) {}

    private static final Map<TreatmentPhase, Map<String, Frequency>> BY_PHASE =
            Map.of(
                    TreatmentPhase.NICT,
                    Map.ofEntries(
                            Map.entry("Nausea", new Frequency(45, 10)),
                            Map.entry("Vomiting", new Frequency(24, 4)),
                            Map.entry("Anorexia", new Frequency(36, 8)),
                            Map.entry("Constipation", new Frequency(20, 2)),
                            Map.entry("Diarrhea", new Frequency(8, 2)),
                            Map.entry("Fatigue", new Frequency(40, 6)),
                            Map.entry("Fever", new Frequency(12, 2)),
                            Map.entry("Weight loss", new Frequency(12, 1)),
                            Map.entry("Peripheral sensory neuropathy", new Frequency(30, 4)),
                            Map.entry("Rash maculo-papular", new Frequency(8, 0))),
                    TreatmentPhase.RT,
                    Map.ofEntries(
                            Map.entry("Esophagitis", new Frequency(45, 35)),
                            Map.entry("Dysphagia", new Frequency(36, 20)),
                            Map.entry("Nausea", new Frequency(30, 8)),
                            Map.entry("Vomiting", new Frequency(14, 3)),
                            Map.entry("Anorexia", new Frequency(36, 12)),
                            Map.entry("Constipation", new Frequency(15, 0)),
                            Map.entry("Mucositis oral", new Frequency(8, 0)),
                            Map.entry("Fatigue", new Frequency(45, 12)),
                            Map.entry("Dermatitis radiation", new Frequency(36, 5)),
                            Map.entry("Cough", new Frequency(20, 2)),
                            Map.entry("Weight loss", new Frequency(30, 5)),
                            Map.entry("Fever", new Frequency(10, 0)),
                            Map.entry("Peripheral sensory neuropathy", new Frequency(14, 0))),
                    TreatmentPhase.SURGERY,
                    Map.of(
                            "Fatigue", new Frequency(50, 15),
                            "Dysphagia", new Frequency(34, 8),
                            "Cough", new Frequency(30, 4),
                            "Anorexia", new Frequency(40, 8),
                            "Weight loss", new Frequency(36, 10),
                            "Fever", new Frequency(25, 4)),
                    TreatmentPhase.ADJUVANT,
                    Map.of(
                            "Fatigue", new Frequency(30, 4),
                            "Rash maculo-papular", new Frequency(12, 2),
                            "Hypothyroidism", new Frequency(8, 4),
                            "Anorexia", new Frequency(16, 2)),
                    TreatmentPhase.FOLLOW_UP,
                    Map.of(
                            "Dysphagia", new Frequency(15, 3),
                            "Fatigue", new Frequency(16, 0),
                            "Weight loss", new Frequency(14, 3),
                            "Cough", new Frequency(8, 0)));

    private static final Frequency NEVER = new Frequency(0, 0);

    private MildToxicity() {}

    /** The grade of a subject, 0 to 2. */
    static int grade(DemonstrationSubject subject, TreatmentPhase phase, String term) {
        var frequency = BY_PHASE.getOrDefault(phase, Map.of()).getOrDefault(term, NEVER);
        var drawn = subject.chance(phase + " " + term).between(1, 100);
        if (drawn <= frequency.moderate()) {
            return 2;
        }
        return drawn <= frequency.moderate() + frequency.mild() ? 1 : 0;
    }
}
