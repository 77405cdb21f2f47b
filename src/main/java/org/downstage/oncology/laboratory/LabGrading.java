package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.oncology.ctcae.CtcaeVersion;

/**
 * The CTCAE grades that laboratory values prove (CTCAE v5.0 and v6.0, numeric criteria).
 *
 * <p>The worst grade is tried first. A value exactly on a cut has the milder grade; a fixed cut
 * goes before a limit of normal that lies beyond it, so that neutrophils of 1.45 are grade 2 even
 * where normal begins at 1.4. Without limits of normal the grades with fixed cuts are still told,
 * grade 1 and "no grade" are not. Where symptoms or treatment decide, the answer is a question,
 * never a guess. Without a baseline, the baseline counts as normal where the guideline
 * distinguishes.
 */
public final class LabGrading {

    private static final Map<CtcaeVersion, LabGrading> OF_VERSION =
            new EnumMap<>(CtcaeVersion.class);

    static {
        for (var version : CtcaeVersion.values()) {
            OF_VERSION.put(version, new LabGrading(rules(version)));
        }
    }

    private final Map<Analyte, List<GradingRule>> rules;

    private LabGrading(Stream<GradingRule> rules) {
        this.rules = rules.collect(Collectors.groupingBy(GradingRule::analyte));
    }

    /** The grading of a version. */
    public static LabGrading of(CtcaeVersion version) {
        return Optional.ofNullable(OF_VERSION.get(version)).orElseThrow();
    }

    private static Stream<GradingRule> rules(CtcaeVersion version) {
        var own =
                switch (version) {
                    case V5 -> List.of(RulesOfVersion5.BLOOD, RulesOfVersion5.CHEMISTRY);
                    case V6 -> List.of(RulesOfVersion6.BLOOD, RulesOfVersion6.CHEMISTRY);
                };
        return Stream.concat(own.stream(), RulesOfBoth.all().stream()).flatMap(List::stream);
    }

    /** The analytes that have numeric criteria in this version. */
    public Set<Analyte> analytes() {
        return Set.copyOf(rules.keySet());
    }

    /** The published names of the terms that an analyte can prove; empty if it proves none. */
    public List<String> terms(Analyte analyte) {
        return rulesOf(analyte).stream().map(GradingRule::term).toList();
    }

    /** What a sample says, one result for each term of its analyte. */
    public List<LabResult> grade(Sample sample) {
        var unit = sample.readableUnit();
        return unit.isEmpty()
                ? rulesOf(sample.analyte()).stream()
                        .<LabResult>map(
                                rule -> new LabResult.NotGraded(rule.term(), Set.of(Missing.UNIT)))
                        .toList()
                : grade(sample, unit.get());
    }

    private List<LabResult> grade(Sample sample, Unit unit) {
        var analyte = sample.analyte();
        var setting = Setting.of(analyte, unit, sample.range(), sample.baseline());
        var value = analyte.inStudyUnit(sample.value(), unit).orElseThrow();
        return rulesOf(analyte).stream().map(rule -> Reading.of(rule, setting, value)).toList();
    }

    /**
     * The worst of several samples, for example of a phase of treatment, and the sample that proves
     * it; one entry for each term that their analytes can prove.
     */
    public List<Worst> worst(Collection<TakenSample> samples) {
        return WorstFinder.find(samples, this::grade);
    }

    /**
     * The limits of each grade, one scale for each term of the analyte. All numbers are in the
     * study's unit.
     *
     * @param range the laboratory's limits
     * @param baseline the subject's value before treatment
     */
    public List<Scale> bands(Analyte analyte, ReferenceRange range, Optional<BigDecimal> baseline) {
        var setting = Setting.of(analyte, analyte.unit(), range, baseline);
        return rulesOf(analyte).stream()
                .map(rule -> ScaleMaker.draw(rule, rule.stepsFor(setting), setting))
                .toList();
    }

    private List<GradingRule> rulesOf(Analyte analyte) {
        return rules.getOrDefault(analyte, List.of());
    }
}
