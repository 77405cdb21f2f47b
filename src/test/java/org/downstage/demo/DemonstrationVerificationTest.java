package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;

import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.VerificationService;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.sdv.PlanService;
import org.downstage.sdv.PlanTerms;
import org.downstage.sdv.Verification;
import org.downstage.sdv.VerificationPlan;
import org.downstage.sdv.Work;
import org.downstage.sdv.WorkService;
import org.downstage.security.AsAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the monitor of the demonstration study finds on her page. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationVerificationTest {

    @Autowired DemonstrationStudy study;
    @Autowired DemonstrationVerification verification;
    @Autowired DemonstrationPeople people;
    @Autowired VerificationService forms;
    @Autowired PlanService plans;
    @Autowired WorkService work;

    /** Whatever plan another test left in force. */
    @BeforeAll
    void load() {
        plan(DemonstrationPlan.TERMS);
        study.load();
        verification.load();
    }

    /** Other tests count critical items alone. */
    @AfterAll
    void ask_for_critical_items_alone() {
        plan(PlanTerms.CRITICAL_ONLY);
    }

    private void plan(PlanTerms terms) {
        AsAccount.run(
                people.person("han.jie"),
                () -> {
                    var known =
                            plans.plans().stream()
                                    .filter(VerificationPlan::isActive)
                                    .findFirst()
                                    .map(VerificationPlan::planId)
                                    .orElse(0);
                    plans.activate(terms, known);
                });
    }

    @Test
    void two_values_of_one_course_dropped_when_the_final_summary_came() {
        var form =
                AsAccount.call(
                        people.person("zhao.lin"),
                        () -> forms.open("S1-02", FormKey.of(RadiotherapyForm.OID)));

        assertThat(form.stand().at(ItemPath.of(DOSE_DELIVERED)))
                .hasValueSatisfying(dropped -> {
                    assertThat(dropped.state()).isEqualTo(Verification.State.DROPPED);
                    assertThat(dropped.value()).isEqualTo("37.80");
                });
        assertThat(form.stand().at(ItemPath.of(FRACTIONS_DELIVERED)))
                .hasValueSatisfying(dropped -> assertThat(dropped.value()).isEqualTo("21"));
        assertThat(form.stand().counts().dropped()).isEqualTo(2);
    }

    @Test
    void the_first_page_has_work_and_a_share_that_is_neither_nothing_nor_all() {
        var overview = AsAccount.call(people.person("zhao.lin"), () -> work.arrive());
        var counts = overview.counts(null);

        // Other tests' subjects may be counted too, and nobody has verified theirs.
        assertThat(counts.verified()).isBetween(100, counts.required() - 100);
        assertThat(overview.forms(Work.Kind.ALL, null)).isGreaterThan(10);
        assertThat(overview.forms(Work.Kind.DROPPED, null)).isGreaterThan(0);
    }
}
