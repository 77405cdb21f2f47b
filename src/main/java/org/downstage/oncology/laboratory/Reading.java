package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.oncology.laboratory.GradingRule.Step;
import org.downstage.oncology.laboratory.GradingRule.When;

/** Reads one value by one rule. */
final class Reading {

    private final GradingRule rule;
    private final Setting setting;
    private final BigDecimal value;

    private Reading(GradingRule rule, Setting setting, BigDecimal value) {
        this.rule = rule;
        this.setting = setting;
        this.value = value;
    }

    static LabResult of(GradingRule rule, Setting setting, BigDecimal value) {
        return new Reading(rule, setting, value).result();
    }

    private LabResult result() {
        var usual = by(rule.stepsFor(setting));
        return rule.variant()
                .filter(variant -> variant.when() == When.ON_ANTICOAGULANTS)
                .filter(_ -> setting.baseline().isPresent())
                .map(variant -> either(usual, by(variant.steps())))
                .orElse(usual);
    }

    private LabResult by(List<Step> steps) {
        return ScaleMaker.draw(rule, steps, setting).bands().stream()
                .filter(band -> band.contains(value))
                .findFirst()
                .map(band -> in(band, steps))
                .orElseGet(() ->
                        new LabResult.NotGraded(rule.term(), ScaleMaker.missing(steps, setting)));
    }

    private LabResult in(Band band, List<Step> steps) {
        return band.ask()
                .<LabResult>map(
                        ask -> new LabResult.Question(rule.term(), band.grades(), ask, band))
                .orElseGet(() ->
                        new LabResult.Graded(
                                rule.term(),
                                band.worstGrade(),
                                band,
                                mayBeWorse(band.worstGrade(), steps)));
    }

    private boolean mayBeWorse(int grade, List<Step> steps) {
        return grade > 0
                && (rule.clinical().stream().anyMatch(clinical -> clinical > grade)
                        || ScaleMaker.leavesWorseOpen(steps, setting, grade));
    }

    /** The one grade if it does not matter which steps hold; else a question. */
    private LabResult either(LabResult usual, LabResult other) {
        if (usual instanceof LabResult.Graded one
                && other instanceof LabResult.Graded two
                && one.grade() != two.grade()) {
            return new LabResult.Question(
                    rule.term(),
                    Stream.of(one.grade(), two.grade()).sorted().toList(),
                    Ask.ANTICOAGULATION,
                    one.band());
        }
        return usual;
    }
}
