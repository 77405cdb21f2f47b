package org.downstage.sdv;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Plans by their number, in memory: what a plan asks for never changes. */
@Component
class Plans {

    private final PlanRepository plans;
    private final Map<Integer, VerificationPlan> known = new ConcurrentHashMap<>();

    Plans(PlanRepository plans) {
        this.plans = plans;
    }

    /** The plan as it was put in force. */
    VerificationPlan plan(int planId) {
        return known.computeIfAbsent(planId, plans::require);
    }

    /** What the plan asks for; critical items alone for 0, which is none. */
    PlanTerms terms(int planId) {
        return planId == 0 ? PlanTerms.CRITICAL_ONLY : plan(planId).terms();
    }
}
