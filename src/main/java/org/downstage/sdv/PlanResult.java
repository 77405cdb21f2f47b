package org.downstage.sdv;

import java.util.List;
import org.downstage.sdv.PlanTerms.Limit;

/** What became of a data manager's plan. */
public sealed interface PlanResult {

    /**
     * It is in force; the counts follow in the background.
     *
     * @param planId its number
     */
    record Activated(int planId) implements PlanResult {}

    /**
     * It is not: these figures are out of bounds.
     *
     * @param limits at least one
     */
    record Refused(List<Limit> limits) implements PlanResult {}

    /**
     * It is not: another plan came in force meanwhile.
     *
     * @param planId the number of that plan
     */
    record MovedOn(int planId) implements PlanResult {}
}
