package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormKey;
import org.downstage.escc.GradeProposal.Evidence;
import org.downstage.oncology.laboratory.Band;
import org.downstage.oncology.laboratory.LabGrading;
import org.downstage.oncology.laboratory.LabResult;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Scale;
import org.downstage.oncology.laboratory.TakenSample;
import org.downstage.oncology.laboratory.Worst;

/**
 * What a subject's laboratory results prove under the study's version of CTCAE: for each term and
 * phase the worst grade and the sample behind it. Every sample is graded once, when the evidence is
 * gathered.
 *
 * <p>The value before treatment is the last one up to the first day of nICT; samples up to that day
 * prove nothing about the treatment and belong to no phase.
 */
public final class LaboratoryEvidence {

    private final LabGrading grading;
    private final TreatmentPhases phases;
    private final Optional<LocalDate> start;
    private final List<LabSample> samples;
    private final Map<LabTest, BigDecimal> baseline = new EnumMap<>(LabTest.class);
    private final Map<Cell, GradeProposal> proposals = new LinkedHashMap<>();

    private record Cell(String term, TreatmentPhase phase) {}

    private LaboratoryEvidence(CaseBook book, ToxicityPlan plan) {
        grading = LabGrading.of(plan.version());
        phases = TreatmentPhases.of(book, plan.phases());
        start = Timeline.nictStart(book);
        samples = LabSample.of(book).sorted(Comparator.comparing(LabSample::date)).toList();
        samples.stream().filter(this::isBeforeTreatment).forEach(this::keepBaseline);
        byPhase().forEach(this::propose);
    }

    /** The evidence of a case book. */
    public static LaboratoryEvidence of(CaseBook book, ToxicityPlan plan) {
        return new LaboratoryEvidence(book, plan);
    }

    private boolean isBeforeTreatment(LabSample sample) {
        return start.map(day -> !sample.date().isAfter(day))
                .orElseGet(() -> sample.form().equals(FormKey.of(BaselineForm.OID)));
    }

    /** In the order of dates, so that the last one stays. */
    private void keepBaseline(LabSample sample) {
        sample.inStudyUnit().ifPresent(value -> baseline.put(sample.test(), value));
    }

    private Map<TreatmentPhase, List<LabSample>> byPhase() {
        var byPhase = new EnumMap<TreatmentPhase, List<LabSample>>(TreatmentPhase.class);
        for (var sample : samples) {
            phase(sample)
                    .ifPresent(phase ->
                            byPhase.computeIfAbsent(phase, key -> new ArrayList<>()).add(sample));
        }
        return byPhase;
    }

    private Optional<TreatmentPhase> phase(LabSample sample) {
        return isBeforeTreatment(sample) ? Optional.empty() : phases.at(sample.date());
    }

    private void propose(TreatmentPhase phase, List<LabSample> taken) {
        var sources = new LinkedHashMap<TakenSample, LabSample>();
        taken.forEach(sample -> sources.putIfAbsent(sample.taken(baseline(sample.test())), sample));
        for (var worst : grading.worst(sources.keySet())) {
            var open = worst.open().stream().map(proof -> evidence(proof, sources)).toList();
            var proof = worst.proof().map(found -> evidence(found, sources));
            proposals.put(
                    new Cell(worst.term(), phase),
                    new GradeProposal(worst.term(), phase, proof, open));
        }
    }

    private Evidence evidence(Worst.Proof proof, Map<TakenSample, LabSample> sources) {
        var sample = Optional.ofNullable(sources.get(proof.sample())).orElseThrow();
        var result = proof.result();
        return new Evidence(
                sample, result, band(result).map(band -> reading(sample, result, band)));
    }

    private static Optional<Band> band(LabResult result) {
        return switch (result) {
            case LabResult.Graded graded -> Optional.of(graded.band());
            case LabResult.Question question -> Optional.of(question.band());
            case LabResult.NotGraded _ -> Optional.empty();
        };
    }

    private GradeReading reading(LabSample sample, LabResult result, Band band) {
        var analyte = sample.test().analyte();
        var unit = sample.unit().orElse(analyte.unit());
        return GradeReading.of(
                band,
                scale(sample.test(), result.term(), ReferenceRange.NONE).direction(),
                number -> analyte.fromStudyUnit(number, unit).orElse(number));
    }

    private Scale scale(LabTest test, String term, ReferenceRange range) {
        return grading.bands(test.analyte(), range, baseline(test)).stream()
                .filter(scale -> scale.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    /** The value before treatment, in the study's unit; empty if there is none. */
    public Optional<BigDecimal> baseline(LabTest test) {
        return Optional.ofNullable(baseline.get(test));
    }

    /** What the laboratory says about a term in a phase; empty without a sample that could. */
    public Optional<GradeProposal> proposal(String term, TreatmentPhase phase) {
        return Optional.ofNullable(proposals.get(new Cell(term, phase)));
    }

    /** All that it says, by phase. */
    public List<GradeProposal> proposals() {
        return List.copyOf(proposals.values());
    }

    /** All results by date, those before treatment included. */
    public List<LabSample> samples() {
        return Collections.unmodifiableList(samples);
    }

    /** What a single sample says, one result for each term that its test can prove. */
    public List<Evidence> results(LabSample sample) {
        var taken = sample.taken(baseline(sample.test()));
        return grading.grade(taken.sample()).stream()
                .map(result ->
                        new Evidence(
                                sample,
                                result,
                                band(result).map(band -> reading(sample, result, band))))
                .toList();
    }

    /** The phase that a sample belongs to; empty up to the first day of treatment. */
    public Optional<TreatmentPhase> phaseOf(LabSample sample) {
        return phase(sample);
    }

    /** What a chart of the term draws: a series for each test with results that can prove it. */
    public List<LabSeries> series(String term) {
        return Arrays.stream(LabTest.values())
                .filter(test -> grading.terms(test.analyte()).contains(term))
                .flatMap(test -> series(test, term))
                .toList();
    }

    private Stream<LabSeries> series(LabTest test, String term) {
        var points =
                samples.stream()
                        .filter(sample -> sample.test() == test)
                        .flatMap(sample -> sample.inStudyUnit().map(v -> point(sample, v)).stream())
                        .toList();
        return points.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new LabSeries(
                                test,
                                baseline(test),
                                points,
                                scale(test, term, range(points.getLast()))));
    }

    private LabSeries.Point point(LabSample sample, BigDecimal value) {
        return new LabSeries.Point(
                sample,
                value,
                sample.range().lower().flatMap(sample::inStudyUnit),
                sample.range().upper().flatMap(sample::inStudyUnit),
                phase(sample));
    }

    private static ReferenceRange range(LabSeries.Point point) {
        return new ReferenceRange(point.lower(), point.upper());
    }
}
