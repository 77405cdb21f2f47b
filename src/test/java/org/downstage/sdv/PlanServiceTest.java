package org.downstage.sdv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.GTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.TECHNIQUE;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;

import java.math.BigDecimal;
import java.util.List;
import org.downstage.audit.AuditKind;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.VerificationService;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.query.NewQuery;
import org.downstage.query.QueryService;
import org.downstage.query.QueryWords;
import org.downstage.sdv.PlanTerms.Share;
import org.downstage.sdv.Verifications.Compared;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Plans: what they ask for, before and after they come in force, and what was found under them. */
@SpringBootTest
class PlanServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    /** Three critical values and one that is not. */
    private static final FormData COURSE =
            FormData.empty(RT)
                    .with(TECHNIQUE, "IMRT")
                    .with(FRACTIONS_DELIVERED, 23)
                    .with(DOSE_DELIVERED, new BigDecimal("41.40"))
                    .with(GTV_VOLUME, new BigDecimal("30.0"));

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired VerificationService verification;
    @Autowired QueryService queries;
    @Autowired PlanService plans;
    @Autowired WorkService work;
    @Autowired CountFollowing following;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private SignedIn monitor;
    private SignedIn manager;
    private String first;
    private String second;

    @BeforeEach
    void chart_two_courses() {
        fixture = new CaseFixture(db, subjects);
        site = fixture.siteOfItsOwn();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        manager = fixture.account(Role.DATA_MANAGER);
        first = fixture.subject(investigator, site);
        second = fixture.subject(investigator, site);
        save(first, COURSE, 0);
        save(second, COURSE, 0);
    }

    /** The plan of other tests: critical items alone. */
    @AfterEach
    void ask_for_critical_items_alone() {
        activate(PlanTerms.CRITICAL_ONLY);
    }

    private void save(String subject, FormData data, int version) {
        var request = SaveRequest.of(subject, data, version, false).because("Read again");
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private int activate(PlanTerms terms) {
        var known =
                AsAccount.call(manager, () -> plans.plans()).stream()
                        .filter(VerificationPlan::isActive)
                        .findFirst()
                        .map(VerificationPlan::planId)
                        .orElse(0);
        var result = AsAccount.call(manager, () -> plans.activate(terms, known));
        following.follow();
        return ((PlanResult.Activated) result).planId();
    }

    private static PlanTerms terms(int firstSubjects, boolean serious, List<Share> shares) {
        return new PlanTerms(20_261_127, firstSubjects, 0, null, serious, 30, 90, shares);
    }

    private int required(String subject) {
        return AsAccount.call(monitor, () -> work.subject(subject)).required();
    }

    @Test
    void the_first_subjects_of_a_site_are_asked_for_wholly() {
        assertThat(required(first)).isEqualTo(3);

        activate(terms(1, false, List.of()));

        assertThat(required(first)).isEqualTo(4);
        assertThat(required(second)).isEqualTo(3);
    }

    @Test
    void a_share_may_be_another_for_a_site_or_for_a_form() {
        activate(terms(0, false, List.of(new Share(site, null, 100))));
        assertThat(required(second)).isEqualTo(4);

        activate(
                terms(
                        0,
                        false,
                        List.of(
                                new Share(site, null, 100),
                                new Share(null, RadiotherapyForm.OID, 0))));
        assertThat(required(second)).as("a form says more than a site").isEqualTo(3);
    }

    @Test
    void what_is_saved_under_a_plan_is_counted_by_it_at_once() {
        activate(terms(2, false, List.of()));

        save(second, COURSE.with(GTV_VOLUME, ItemValue.empty()), 1);

        assertThat(required(second)).isEqualTo(3);
    }

    @Test
    void a_serious_event_asks_for_all_forms_of_its_subject_until_it_is_void() {
        activate(terms(0, true, List.of()));
        var event =
                Row.of(1)
                        .with(AdverseEventsForm.TERM, "Pneumonitis")
                        .with(AdverseEventsForm.GRADE, 3)
                        .with(AdverseEventsForm.SERIOUS, true);
        var events =
                FormData.empty(FormKey.of(AdverseEventsForm.OID))
                        .with(AdverseEventsForm.EVENT_ROWS, event);
        save(first, events, 0);

        assertThat(ofRadiotherapy(first)).isEqualTo(4);

        save(first, events.with(AdverseEventsForm.EVENT_ROWS, event.asVoided()), 1);
        assertThat(ofRadiotherapy(first)).isEqualTo(3);
    }

    private int ofRadiotherapy(String subject) {
        var id = AsAccount.call(monitor, () -> subjects.find(subject)).subjectId();
        return db.select(VERIFICATION_PROGRESS.REQUIRED)
                .from(VERIFICATION_PROGRESS)
                .where(VERIFICATION_PROGRESS.SUBJECT_ID.eq(id))
                .and(VERIFICATION_PROGRESS.FORM_OID.eq(RadiotherapyForm.OID))
                .fetchSingle(VERIFICATION_PROGRESS.REQUIRED)
                .intValue();
    }

    @Test
    void a_site_with_more_open_queries_than_allowed_is_asked_for_wholly() {
        for (var item : List.of(TECHNIQUE, DOSE_DELIVERED, FRACTIONS_DELIVERED)) {
            var words = QueryWords.of("Not found in the summary");
            var query = new NewQuery(first, RT, ItemPath.of(item), words);
            AsAccount.call(monitor, () -> queries.raise(query));
        }

        activate(new PlanTerms(1, 0, 0, 2, false, 0, 60, List.of()));

        assertThat(required(second)).isEqualTo(4);
        assertThat(
                        db.select(AUDIT_ENTRY.NEW_VALUE)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.SITE_ID.eq(site))
                                .and(AUDIT_ENTRY.KIND.eq(AuditKind.VERIFICATION_TRIGGERED.name()))
                                .fetch(AUDIT_ENTRY.NEW_VALUE))
                .containsExactly("3");
    }

    @Test
    void the_preview_tells_what_the_counts_say_once_it_is_in_force() {
        var terms = terms(1, false, List.of(new Share(site, RadiotherapyForm.OID, 0)));
        var code =
                db.select(SITE.CODE).from(SITE).where(SITE.SITE_ID.eq(site)).fetchSingle(SITE.CODE);
        var line =
                AsAccount.call(manager, () -> plans.preview(terms)).lines().stream()
                        .filter(one -> one.site().equals(code))
                        .findFirst()
                        .orElseThrow();

        activate(terms);

        assertThat(line.filled()).isEqualTo(8);
        assertThat(line.critical()).isEqualTo(6);
        assertThat(line.required()).isEqualTo(required(first) + required(second)).isEqualTo(7);
        assertThat(line.hours(terms)).isEqualTo(7 * 90 / 3600.0);
    }

    @Test
    void a_plan_out_of_bounds_is_refused_and_says_which_figure() {
        var wrong = new PlanTerms(1, -1, 101, null, false, 999, 0, List.of());
        assertThat(AsAccount.call(manager, () -> plans.activate(wrong, 0)))
                .isEqualTo(
                        new PlanResult.Refused(
                                List.of(
                                        PlanTerms.Limit.FIRST_SUBJECTS,
                                        PlanTerms.Limit.SHARE,
                                        PlanTerms.Limit.WITHIN_DAYS,
                                        PlanTerms.Limit.SECONDS_EACH)));
    }

    @Test
    void of_two_data_managers_the_second_is_told_that_another_plan_is_in_force() {
        var now = activate(terms(0, false, List.of()));
        assertThat(AsAccount.call(manager, () -> plans.activate(PlanTerms.CRITICAL_ONLY, now - 1)))
                .isEqualTo(new PlanResult.MovedOn(now));
    }

    @Test
    void errors_are_what_changed_after_verification_or_after_a_monitors_query() {
        var plan = activate(terms(0, false, List.of()));
        verify(first, TECHNIQUE.oid(), "IMRT");
        verify(first, DOSE_DELIVERED.oid(), new BigDecimal("41.40"));
        verify(second, TECHNIQUE.oid(), "IMRT");
        assertThat(rate(plan)).isEqualTo(new ErrorRate(0, 3));

        save(first, COURSE.with(DOSE_DELIVERED, new BigDecimal("39.60")), 1);
        assertThat(rate(plan)).as("changed after it was verified").isEqualTo(new ErrorRate(1, 3));

        var query =
                new NewQuery(
                        second,
                        RT,
                        ItemPath.of(FRACTIONS_DELIVERED),
                        QueryWords.of("22 in the summary"));
        AsAccount.call(monitor, () -> queries.raise(query));
        save(second, COURSE.with(FRACTIONS_DELIVERED, 22), 1);
        verify(second, FRACTIONS_DELIVERED.oid(), 22);
        assertThat(rate(plan)).as("queried, then corrected").isEqualTo(new ErrorRate(2, 4));

        verify(first, DOSE_DELIVERED.oid(), new BigDecimal("39.60"));
        assertThat(rate(plan)).as("verified again").isEqualTo(new ErrorRate(2, 4));
        var interval = rate(plan).interval().orElseThrow();
        assertThat(interval.lower()).isBetween(0.0675, 0.0677);
        assertThat(interval.upper()).isBetween(0.9323, 0.9325);
    }

    private ErrorRate rate(int plan) {
        return AsAccount.call(manager, () -> plans.errorRate(plan));
    }

    private void verify(String subject, String item, Object value) {
        var seen = List.of(new Compared(new ItemPath(item, 0), ItemValue.of(value)));
        AsAccount.call(monitor, () -> verification.verify(subject, RT, seen));
    }

    @Test
    void the_list_begins_in_four_statements_and_goes_on_in_one() {
        var filter = new Work.Filter(Work.Kind.ALL, site, null);
        var overview = new Work.Overview[1];
        assertThat(
                        StatementCounter.during(() -> {
                            overview[0] = AsAccount.call(monitor, () -> work.arrive());
                            AsAccount.call(monitor, () -> work.page(filter, overview[0], null));
                        }))
                .hasSizeLessThanOrEqualTo(4);

        var page = AsAccount.call(monitor, () -> work.page(filter, overview[0], null));
        assertThat(page.rows()).extracting(Work.Row::subject).containsExactly(second, first);
        var after = page.rows().getFirst().position();
        assertThat(AsAccount.call(monitor, () -> work.page(filter, overview[0], after)).rows())
                .extracting(Work.Row::subject)
                .containsExactly(first);
        assertThat(overview[0].counts(site)).isEqualTo(new Counts(6, 0, 0, 6));
    }

    @Test
    void the_lists_tell_dropped_answered_and_overdue_apart() {
        activate(terms(0, false, List.of()));
        verify(first, DOSE_DELIVERED.oid(), new BigDecimal("41.40"));
        save(first, COURSE.with(DOSE_DELIVERED, new BigDecimal("39.60")), 1);
        var overview = AsAccount.call(monitor, () -> work.arrive());

        assertThat(overview.forms(Work.Kind.DROPPED, site)).isEqualTo(1);
        assertThat(subjectsOf(Work.Kind.DROPPED, overview)).containsExactly(first);
        assertThat(subjectsOf(Work.Kind.OVERDUE, overview)).isEmpty();
        assertThat(subjectsOf(Work.Kind.ANSWERED, overview)).isEmpty();
    }

    private List<String> subjectsOf(Work.Kind kind, Work.Overview overview) {
        var filter = new Work.Filter(kind, site, null);
        return AsAccount.call(monitor, () -> work.page(filter, overview, null)).rows().stream()
                .map(Work.Row::subject)
                .toList();
    }
}
