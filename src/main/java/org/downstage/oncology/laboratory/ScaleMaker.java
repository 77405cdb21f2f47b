package org.downstage.oncology.laboratory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.oncology.laboratory.GradingRule.Step;
import org.jspecify.annotations.Nullable;

/**
 * Draws a rule's scale: from the worst grade to the mildest, each takes the values that no worse
 * one has taken. So a fixed cut goes before a limit of normal that lies beyond it.
 */
final class ScaleMaker {

    private static final Comparator<Step> WORST_FIRST =
            Comparator.comparingInt(Step::worst)
                    .thenComparingInt(step -> step.grades().getFirst())
                    .reversed();

    private final GradingRule rule;
    private final Setting setting;
    private final List<Band> bands = new ArrayList<>();
    private @Nullable Edge taken;

    private ScaleMaker(GradingRule rule, Setting setting) {
        this.rule = rule;
        this.setting = setting;
    }

    static Scale draw(GradingRule rule, List<Step> steps, Setting setting) {
        return new ScaleMaker(rule, setting).draw(steps);
    }

    private Scale draw(List<Step> steps) {
        for (var step : steps.stream().sorted(WORST_FIRST).toList()) {
            start(step).ifPresent(start -> add(step, start));
        }
        var missing = missing(steps, setting);
        if (missing.isEmpty()) {
            add(List.of(0), Optional.empty(), Optional.empty());
        }
        return new Scale(rule.term(), rule.direction(), List.copyOf(bands), missing);
    }

    private void add(Step step, Edge start) {
        if (taken != null && !isMilder(start, taken)) {
            return;
        }
        if (!bands.isEmpty() && bands.getLast().grades().equals(step.grades())) {
            bands.add(reaching(start, bands.removeLast()));
        } else {
            add(step.grades(), step.ask(), Optional.of(start));
        }
        taken = start;
    }

    /** A band with two starts reaches from the milder one. */
    private Band reaching(Edge start, Band band) {
        return rule.direction() == Direction.HIGH
                ? new Band(band.grades(), band.ask(), Optional.of(start), band.to())
                : new Band(band.grades(), band.ask(), band.from(), Optional.of(start));
    }

    private void add(List<Integer> grades, Optional<Ask> ask, Optional<Edge> start) {
        var worse = Optional.ofNullable(taken).map(Edge::opposite);
        bands.add(
                rule.direction() == Direction.HIGH
                        ? new Band(grades, ask, start, worse)
                        : new Band(grades, ask, worse, start));
    }

    private Optional<Edge> start(Step step) {
        var start = step.start();
        return setting.resolve(start.limit())
                .map(value -> new Edge(value, start.included(), start.limit()));
    }

    /** Whether a start lies on the milder side of another, so that values are left between them. */
    private boolean isMilder(Edge start, Edge other) {
        var side = Digits.compare(start.value(), other.value());
        var milder = rule.direction() == Direction.HIGH ? side < 0 : side > 0;
        return milder || (side == 0 && start.included() && !other.included());
    }

    /** What the steps need and the setting lacks. */
    static Set<Missing> missing(List<Step> steps, Setting setting) {
        return steps.stream()
                .map(step -> step.start().limit())
                .filter(limit -> setting.resolve(limit).isEmpty())
                .flatMap(ScaleMaker::needs)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Missing> needs(Limit limit) {
        return switch (limit) {
            case Limit.Fixed _ -> Stream.empty();
            case Limit.Relative relative -> Stream.of(Missing.of(relative.reference()));
        };
    }

    /** Whether a grade worse than this one could not be excluded. */
    static boolean leavesWorseOpen(List<Step> steps, Setting setting, int grade) {
        return steps.stream()
                .filter(step -> step.worst() > grade)
                .anyMatch(step -> setting.resolve(step.start().limit()).isEmpty());
    }
}
