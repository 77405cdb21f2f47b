package org.downstage.dataentry;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.downstage.jooq.Tables.CASE_SUMMARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downstage.base.StatementCounter;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.StudyCatalogue;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;

/** The study's listing is what the forms of adverse events say, after every save. */
@SpringBootTest
class EventListingTest {

    private static final int ATTEMPTS = 60;

    /**
     * As any save, and two more: the listing follows, and an event that becomes serious has the
     * subject's forms counted anew.
     */
    private static final int SAVE = 14;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);
    private static final FormKey EVENTS = FormKey.of(AdverseEventsForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService service;
    @Autowired DerivedAfresh derivedAfresh;
    @Autowired ToxicityPlan plan;
    @Autowired Dictionary dictionary;

    private SignedIn investigator;
    private Subject subject;

    @BeforeEach
    void enrolASubject() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.site();
        investigator = fixture.account(Role.INVESTIGATOR, site);
        var key = fixture.subject(investigator, site);
        subject = AsAccount.call(investigator, () -> subjects.find(key));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, -7})
    void after_random_saves_the_listing_is_what_the_form_says(long seed) {
        var random = new RandomEvents(new SplittableRandom(seed));
        var saved = 0;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (save(random.changed(stored().data())) instanceof SaveResult.Saved) {
                saved++;
                assertThat(listed()).isEqualTo(derived());
            }
        }
        assertThat(saved).as("saves that the checks let through").isGreaterThan(ATTEMPTS / 2);
        assertThat(listed()).hasSizeGreaterThan(5);
    }

    @Test
    void events_that_a_save_leaves_as_they_are_stay_untouched() {
        saved(new RandomEvents(new SplittableRandom(3)).form(8));
        db.update(ADVERSE_EVENT_LISTING)
                .set(ADVERSE_EVENT_LISTING.OUTCOME, "MARKED")
                .where(ADVERSE_EVENT_LISTING.SUBJECT_ID.eq(subject.subjectId()))
                .execute();
        var before = listed();
        var first = (short) before.getFirst().get("row_no");
        var row = stored().data().row(AdverseEventsForm.EVENT_ROWS.oid(), first).orElseThrow();

        saved(stored().data().with(AdverseEventsForm.EVENT_ROWS, row.asVoided()));

        assertThat(listed()).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void a_form_whose_rows_are_all_void_lists_nothing() {
        saved(new RandomEvents(new SplittableRandom(3)).form(8));
        assertThat(listed()).isNotEmpty();
        var data = stored().data();
        for (var row : data.allRows(AdverseEventsForm.EVENT_ROWS)) {
            data = data.with(AdverseEventsForm.EVENT_ROWS, row.asVoided());
        }

        saved(data);

        assertThat(listed()).isEmpty();
    }

    @Test
    void a_save_of_many_events_takes_as_many_statements_as_one_of_some() {
        var few = statements(new RandomEvents(random()).form(30));
        enrolASubject();
        var many = statements(new RandomEvents(random()).form(80));

        assertThat(many).as("and %d", few).isEqualTo(few).isLessThanOrEqualTo(SAVE);
    }

    @Test
    void a_correction_that_changes_and_voids_events_takes_no_more_statements() {
        saved(new RandomEvents(random()).form(40));
        var data = stored().data();
        var rows = data.rows(AdverseEventsForm.EVENT_ROWS);
        for (Row row : rows.subList(0, 10)) {
            data = data.with(AdverseEventsForm.EVENT_ROWS, row.asVoided());
        }
        var other = new RandomEvents(new SplittableRandom(12)).form(40);
        for (Row row : other.rows(AdverseEventsForm.EVENT_ROWS).subList(10, 30)) {
            data = data.with(AdverseEventsForm.EVENT_ROWS, row);
        }

        assertThat(statements(data)).isLessThanOrEqualTo(SAVE);
        assertThat(listed()).isEqualTo(derived());
    }

    @Test
    void what_an_earlier_version_derived_is_derived_afresh_at_the_start() {
        saved(new RandomEvents(random()).form(10));
        var right = listed();
        db.deleteFrom(ADVERSE_EVENT_LISTING)
                .where(ADVERSE_EVENT_LISTING.SUBJECT_ID.eq(subject.subjectId()))
                .execute();
        db.update(CASE_SUMMARY)
                .set(CASE_SUMMARY.DERIVATION, (short) 0)
                .setNull(CASE_SUMMARY.AE_WORST_GRADE)
                .where(CASE_SUMMARY.SUBJECT_ID.eq(subject.subjectId()))
                .execute();

        derivedAfresh.run(new DefaultApplicationArguments());

        assertThat(listed()).isEqualTo(right);
        assertThat(
                        db.select(CASE_SUMMARY.AE_WORST_GRADE)
                                .from(CASE_SUMMARY)
                                .where(CASE_SUMMARY.SUBJECT_ID.eq(subject.subjectId()))
                                .fetchSingle()
                                .value1())
                .isGreaterThan((short) 0);
    }

    private static SplittableRandom random() {
        return new SplittableRandom(11);
    }

    private StoredForm stored() {
        return AsAccount.call(investigator, () -> service.open(subject.key())).form(EVENTS);
    }

    private List<Map<String, Object>> listed() {
        return db.selectFrom(ADVERSE_EVENT_LISTING)
                .where(ADVERSE_EVENT_LISTING.SUBJECT_ID.eq(subject.subjectId()))
                .orderBy(ADVERSE_EVENT_LISTING.ROW_NO)
                .fetchMaps();
    }

    private List<Map<String, Object>> derived() {
        var stored = AsAccount.call(investigator, () -> service.open(subject.key()));
        var book = stored.book(TODAY);
        var formId = stored.form(EVENTS).state().formId();
        return ListedEvent.of(book, plan, dictionary).stream()
                .map(event -> EventListingRepository.row(subject, formId, event).intoMap())
                .toList();
    }

    private void saved(FormData data) {
        assertThat(save(data)).isInstanceOf(SaveResult.Saved.class);
    }

    private SaveResult save(FormData data) {
        var request = request(data);
        return AsAccount.call(investigator, () -> service.save(request));
    }

    private int statements(FormData data) {
        var request = request(data);
        return StatementCounter.during(() ->
                        assertThat(AsAccount.call(investigator, () -> service.save(request)))
                                .isInstanceOf(SaveResult.Saved.class))
                .size();
    }

    /** Whatever is unlikely is explained. */
    private SaveRequest request(FormData data) {
        var stored = AsAccount.call(investigator, () -> service.open(subject.key()));
        var words =
                CHECK.findings(stored.book(TODAY).with(data)).stream()
                        .filter(finding -> !finding.isHard())
                        .collect(toMap(FindingKey::of, finding -> "So it is", (a, b) -> a));
        return SaveRequest.of(subject.key(), data, stored.form(EVENTS).state().version(), false)
                .because("Read again in the chart")
                .explaining(words);
    }
}
