package org.downstage.demo;

import java.util.List;
import org.downstage.account.DemonstrationPeople;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.sdv.PlanService;
import org.downstage.sdv.PlanTerms;
import org.downstage.sdv.PlanTerms.Share;
import org.downstage.security.ActingAs;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The verification plan of the demonstration study, put in force by its data manager before any
 * subject is entered. A plan that is there already stays.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationStudy.ORDER - 50)
class DemonstrationPlan implements DemonstrationPart {

    static final PlanTerms TERMS =
            new PlanTerms(
                    20_260_201,
                    3,
                    20,
                    10,
                    true,
                    42,
                    60,
                    List.of(new Share(null, AdverseEventsForm.OID, 10)));

    private final PlanService plans;
    private final DemonstrationPeople people;

    DemonstrationPlan(PlanService plans, DemonstrationPeople people) {
        this.plans = plans;
        this.people = people;
    }

    /** Puts the plan in force, unless there has been one. */
    @Override
    public void load() {
        ActingAs.run(
                people.person("han.jie"),
                () -> {
                    if (plans.plans().isEmpty()) {
                        plans.activate(TERMS, 0);
                    }
                });
    }
}
