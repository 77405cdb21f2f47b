package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.List;
import org.downstage.statistics.SurvivalCurve;
import org.downstage.statistics.SurvivalStep;

/**
 * The steps of a survival curve that can be told apart when drawn. Of a curve with more, the time
 * is cut into equal parts; each keeps its last step and puts its censored subjects together there.
 *
 * @param falls steps at which the curve falls
 * @param marks steps at which subjects are censored, with their number
 */
record ThinSteps(List<SurvivalStep> falls, List<SurvivalStep> marks, boolean thinned) {

    /** The most steps and the most marks. */
    static final int MOST = 600;

    static ThinSteps of(SurvivalCurve curve) {
        var steps = curve.steps();
        var falls = steps.stream().filter(step -> step.events() > 0).toList();
        var marks = steps.stream().filter(step -> step.censored() > 0).toList();
        var end = curve.end().orElse(0);
        return new ThinSteps(
                thin(falls, end), thin(marks, end), falls.size() > MOST || marks.size() > MOST);
    }

    private static List<SurvivalStep> thin(List<SurvivalStep> steps, double end) {
        if (steps.size() <= MOST) {
            return steps;
        }
        var kept = new ArrayList<SurvivalStep>(MOST);
        var censored = 0;
        for (var place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            censored += step.censored();
            var isLast = place == steps.size() - 1;
            if (isLast || part(step, end) != part(steps.get(place + 1), end)) {
                kept.add(
                        new SurvivalStep(
                                step.time(),
                                step.atRisk(),
                                step.events(),
                                censored,
                                step.estimate()));
                censored = 0;
            }
        }
        return kept;
    }

    private static int part(SurvivalStep step, double end) {
        return (int) Math.min(MOST - 1, step.time() / end * MOST);
    }
}
