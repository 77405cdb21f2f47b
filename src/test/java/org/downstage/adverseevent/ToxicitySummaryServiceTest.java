package org.downstage.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;

import java.util.List;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Toxicity in figures of a site with five subjects: severe and related, mild, absent, not
 * documented, and without the form.
 */
@SpringBootTest
class ToxicitySummaryServiceTest {

    private static final String NEUTROPHILS = "Neutrophil count decreased";
    private static final String LYMPHOCYTES = "Lymphocyte count decreased";
    private static final ToxicityCut RT = new ToxicityCut(TreatmentPhase.RT, null);
    private static final ToxicityCut DUE_TO_RT = new ToxicityCut(null, Treatment.RT);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired ToxicitySummaryService summary;

    private CaseFixture fixture;
    private SignedIn investigator;
    private String severe;

    @BeforeEach
    void enterFiveSubjects() {
        fixture = new CaseFixture(db, subjects);
        var site = fixture.siteOfItsOwn();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        severe =
                enter(
                        row(1, NEUTROPHILS, "RT", 3)
                                .with(AdverseEventsForm.ATTRIBUTION_RT, "POSSIBLE"),
                        row(2, NEUTROPHILS, "NICT", 1)
                                .with(AdverseEventsForm.ATTRIBUTION_RT, "NONE"),
                        row(3, LYMPHOCYTES, "RT", 4)
                                .with(AdverseEventsForm.ATTRIBUTION_RT, "DEFINITE"),
                        row(4, "Nausea", "RT", 0));
        enter(
                row(1, NEUTROPHILS, "NICT", 2)
                        .with(AdverseEventsForm.ATTRIBUTION_CHEMO, "PROBABLE"),
                row(2, "Nausea", "RT", 1));
        enter(row(1, NEUTROPHILS, "RT", 0), row(2, "Anemia", "NICT", 0));
        enter(
                Row.of(1)
                        .with(AdverseEventsForm.TERM, NEUTROPHILS)
                        .with(AdverseEventsForm.PHASE, "RT")
                        .with(AdverseEventsForm.GRADE, ItemValue.missing(Missing.ND)));
        fixture.subject(investigator, site);
    }

    private static Row row(int number, String term, String phase, int grade) {
        return Row.of(number)
                .with(AdverseEventsForm.TERM, term)
                .with(AdverseEventsForm.PHASE, phase)
                .with(AdverseEventsForm.GRADE, grade);
    }

    private String enter(Row... rows) {
        var subject = fixture.subject(investigator, investigator.siteIds().iterator().next());
        var form = FormData.empty(FormKey.of(AdverseEventsForm.OID));
        for (var row : rows) {
            form = form.with(EVENT_ROWS, row);
        }
        var request = SaveRequest.of(subject, form, 0, false).because("As charted");
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
        return subject;
    }

    private List<GradeCounts<String>> byTerm(ToxicityCut cut) {
        return AsAccount.call(investigator, () -> summary.byTerm(cut));
    }

    private static <T> GradeCounts<T> counts(T of, Integer... byGrade) {
        return new GradeCounts<>(of, List.of(byGrade), 5);
    }

    @Test
    void a_term_counts_each_subject_once_by_its_worst_grade() {
        assertThat(byTerm(ToxicityCut.ALL))
                .containsExactly(
                        counts(NEUTROPHILS, 1, 0, 1, 1, 0, 0),
                        counts(LYMPHOCYTES, 0, 0, 0, 0, 1, 0),
                        counts("Nausea", 1, 1, 0, 0, 0, 0),
                        counts("Anemia", 1, 0, 0, 0, 0, 0));
        var neutropenia = byTerm(ToxicityCut.ALL).getFirst();
        assertThat(neutropenia.assessed()).isEqualTo(3);
        assertThat(neutropenia.notAssessed()).isEqualTo(2);
        assertThat(neutropenia.anyGrade()).isEqualTo(2);
        assertThat(neutropenia.grade3or4()).isEqualTo(1);
    }

    @Test
    void a_phase_counts_who_was_assessed_in_it_and_a_relation_who_was_at_all() {
        assertThat(byTerm(RT)).contains(counts(NEUTROPHILS, 1, 0, 0, 1, 0, 0));
        assertThat(byTerm(DUE_TO_RT)).contains(counts(NEUTROPHILS, 2, 0, 0, 1, 0, 0));
        assertThat(byTerm(new ToxicityCut(TreatmentPhase.SURGERY, null))).isEmpty();
    }

    @Test
    void the_groups_say_their_terms_and_count_by_phase_and_relation() {
        var groups = AsAccount.call(investigator, summary::groups);
        assertThat(groups)
                .extracting(GroupToxicity::group)
                .isEqualTo(ToxicityPlan.DEFAULT.groups());
        var marrow = groups.getFirst();

        assertThat(marrow.group().terms()).doesNotContain(LYMPHOCYTES);
        assertThat(marrow.figures()).hasSize(30);
        assertThat(marrow.figure(ToxicityCut.ALL))
                .isEqualTo(counts(ToxicityCut.ALL, 1, 0, 1, 1, 0, 0));
        assertThat(marrow.figure(DUE_TO_RT)).isEqualTo(counts(DUE_TO_RT, 2, 0, 0, 1, 0, 0));
        assertThat(marrow.figure(RT)).isEqualTo(counts(RT, 1, 0, 0, 1, 0, 0));
        var chemoInNict = new ToxicityCut(TreatmentPhase.NICT, Treatment.CHEMO);
        assertThat(marrow.figure(chemoInNict)).isEqualTo(counts(chemoInNict, 2, 0, 1, 0, 0, 0));
        var surgery = new ToxicityCut(TreatmentPhase.SURGERY, null);
        assertThat(marrow.figure(surgery).notAssessed()).isEqualTo(5);
    }

    @Test
    void organ_classes_phases_and_treatments_have_those_assessed_for_anything_below_the_line() {
        assertThat(AsAccount.call(investigator, () -> summary.bySoc(ToxicityCut.ALL)))
                .containsExactly(
                        counts(SystemOrganClass.GASTROINTESTINAL, 2, 1, 0, 0, 0, 0),
                        counts(SystemOrganClass.INVESTIGATIONS, 1, 0, 1, 0, 1, 0));
        assertThat(AsAccount.call(investigator, () -> summary.byPhase(null)))
                .contains(
                        counts(TreatmentPhase.NICT, 1, 1, 1, 0, 0, 0),
                        counts(TreatmentPhase.RT, 1, 1, 0, 0, 1, 0),
                        counts(TreatmentPhase.SURGERY, 0, 0, 0, 0, 0, 0));
        assertThat(AsAccount.call(investigator, () -> summary.byTreatment(null)))
                .contains(
                        counts(Treatment.RT, 2, 0, 0, 0, 1, 0),
                        counts(Treatment.CHEMO, 2, 0, 1, 0, 0, 0),
                        counts(Treatment.ICI, 3, 0, 0, 0, 0, 0));
    }

    @Test
    void a_subject_has_its_worst_grade_of_each_term() {
        assertThat(AsAccount.call(investigator, () -> summary.subjects(ToxicityCut.ALL)))
                .contains(
                        new SubjectGrade(severe, LYMPHOCYTES, SystemOrganClass.INVESTIGATIONS, 4),
                        new SubjectGrade(severe, NEUTROPHILS, SystemOrganClass.INVESTIGATIONS, 3))
                .hasSize(4);
    }

    @Test
    void nobody_sees_figures_of_another_site() {
        var stranger = fixture.account(Role.MONITOR, fixture.siteOfItsOwn());

        assertThat(AsAccount.call(stranger, () -> summary.byTerm(ToxicityCut.ALL))).isEmpty();
        assertThat(AsAccount.call(stranger, () -> summary.subjects(ToxicityCut.ALL))).isEmpty();
        assertThat(AsAccount.call(stranger, summary::groups))
                .allSatisfy(group -> assertThat(group.figure(ToxicityCut.ALL).enrolled()).isZero());
    }

    @Test
    void figures_take_as_many_statements_for_one_subject_as_for_a_thousand() {
        assertThat(StatementCounter.during(() -> byTerm(ToxicityCut.ALL))).hasSize(3);
        assertThat(StatementCounter.during(() -> AsAccount.call(investigator, summary::groups)))
                .hasSize(1 + 3 * ToxicityPlan.DEFAULT.groups().size());
    }
}
