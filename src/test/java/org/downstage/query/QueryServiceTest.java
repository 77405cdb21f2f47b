package org.downstage.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.assertj.core.groups.Tuple;
import org.downstage.base.StatementCounter;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.AdjuvantForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.query.QueryResult.Done;
import org.downstage.query.QueryResult.Doubtful;
import org.downstage.query.QueryResult.MovedOn;
import org.downstage.query.QueryResult.Refused;
import org.downstage.query.QueryResult.Unfit;
import org.downstage.query.QueryThread.Message;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** Queries from the question to the end, by everybody who may and everybody who may not. */
@SpringBootTest
class QueryServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);
    private static final ItemPath V20 = ItemPath.of(RadiotherapyForm.LUNG_V20);
    private static final QueryWords ASKED = QueryWords.of("Page 1 has 23.0 %. Please check.");
    private static final int STATEMENTS = 4;

    private static int ownSite;

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired QueryService service;

    private CaseFixture fixture;
    private int site;
    private SignedIn investigator;
    private SignedIn monitor;
    private SignedIn dataManager;
    private String subject;
    private int formVersion;

    @BeforeEach
    void saveAForm() {
        fixture = new CaseFixture(db, subjects);
        site = ownSite(fixture);
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        dataManager = fixture.account(Role.DATA_MANAGER);
        subject = fixture.subject(investigator, site);
        formVersion = 0;
        save(FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("25.0")));
    }

    /** One for all of these tests: other tests count the queries of theirs. */
    private static int ownSite(CaseFixture fixture) {
        if (ownSite == 0) {
            ownSite = fixture.siteOfItsOwn();
        }
        return ownSite;
    }

    private void save(FormData data) {
        var explained = new FindingKey(data.key().form(), "RANGE-SOFT", V20);
        var request =
                SaveRequest.of(subject, data, formVersion++, false)
                        .because("Read again")
                        .explaining(Map.of(explained, "So in the plan"));
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private NewQuery about(Item<?> item) {
        return new NewQuery(subject, RT, ItemPath.of(item), ASKED);
    }

    private QueryResult raise(SignedIn who, NewQuery query) {
        return AsAccount.call(who, () -> service.raise(query));
    }

    private long raised(SignedIn who) {
        return ((Done) raise(who, about(RadiotherapyForm.LUNG_V20))).queryId();
    }

    private QueryThread thread(long queryId) {
        return AsAccount.call(dataManager, () -> service.ofSubject(subject)).stream()
                .filter(query -> query.queryId() == queryId)
                .findFirst()
                .orElseThrow();
    }

    private QueryResult act(SignedIn who, QueryAct act, long queryId, int version, String words) {
        var said = QueryWords.of(words);
        return AsAccount.call(
                who,
                () ->
                        switch (act) {
                            case ANSWER -> service.answer(queryId, version, said);
                            case CLOSE -> service.close(queryId, version, said);
                            case REOPEN -> service.reopen(queryId, version, said);
                            case CANCEL -> service.cancel(queryId, version, said);
                        });
    }

    private QueryResult act(SignedIn who, QueryAct act, long queryId, String words) {
        return act(who, act, queryId, version(queryId), words);
    }

    private int version(long queryId) {
        return db.select(DATA_QUERY.VERSION)
                .from(DATA_QUERY)
                .where(DATA_QUERY.QUERY_ID.eq(queryId))
                .fetchSingle(DATA_QUERY.VERSION);
    }

    private List<String> trailOf(long queryId) {
        return db.select(AUDIT_ENTRY.KIND, AUDIT_ENTRY.ITEM_OID, AUDIT_ENTRY.REASON)
                .from(AUDIT_ENTRY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .and(AUDIT_ENTRY.NEW_VALUE.eq(Long.toString(queryId)))
                .and(AUDIT_ENTRY.KIND.startsWith("QUERY_"))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(found -> found.value1() + " " + found.value2() + " " + found.value3());
    }

    @Test
    void is_asked_answered_asked_again_answered_and_settled_with_all_of_it_in_the_trail() {
        var query = raised(monitor);
        var quoting = QueryWords.of("Corrected.").quoting("RT summary, page 1");
        AsAccount.run(investigator, () -> service.answer(query, version(query), quoting));
        act(monitor, QueryAct.REOPEN, query, "Still 25.0");
        act(investigator, QueryAct.ANSWER, query, "Now it is.");
        act(monitor, QueryAct.CLOSE, query, "");

        var thread = thread(query);
        assertThat(thread.state()).isEqualTo(QueryState.CLOSED);
        assertThat(thread.version()).isEqualTo(5);
        assertThat(thread.messages())
                .extracting(Message::act, Message::words, Message::sourcePlace, Message::by)
                .containsExactly(
                        tuple("OPEN", ASKED.words(), null, monitor),
                        tuple("ANSWER", "Corrected.", "RT summary, page 1", investigator),
                        tuple("REOPEN", "Still 25.0", null, monitor),
                        tuple("ANSWER", "Now it is.", null, investigator),
                        tuple("CLOSE", null, null, monitor));
        assertThat(trailOf(query))
                .containsExactly(
                        "QUERY_OPENED LUNG_V20 " + ASKED.words(),
                        "QUERY_ANSWERED LUNG_V20 Corrected.",
                        "QUERY_REOPENED LUNG_V20 Still 25.0",
                        "QUERY_ANSWERED LUNG_V20 Now it is.",
                        "QUERY_CLOSED LUNG_V20 null");
    }

    private Tuple tuple(String act, @Nullable String words, @Nullable String place, SignedIn by) {
        return Tuple.tuple(act, words, place, name(by));
    }

    private String name(SignedIn who) {
        return (String)
                db.fetchValue(
                        "select display_name from account where account_id = ?", who.accountId());
    }

    /** Every act from every state by every role, through the service. */
    @ParameterizedTest
    @EnumSource(QueryState.class)
    void moves_only_as_the_ladder_says_and_only_by_those_who_may(QueryState from) {
        var others =
                List.of(
                        fixture.account(Role.PRINCIPAL_INVESTIGATOR),
                        fixture.account(Role.ADMINISTRATOR, site));
        var all = new ArrayList<>(List.of(investigator, monitor, dataManager));
        all.add(fixture.account(Role.MONITOR, site));
        all.addAll(others);
        for (var who : all) {
            for (var act : QueryAct.values()) {
                var query = raised(monitor);
                lead(query, from);
                check(who, act, query, from);
            }
        }
    }

    private void lead(long query, QueryState state) {
        switch (state) {
            case OPEN -> {}
            case ANSWERED -> act(investigator, QueryAct.ANSWER, query, "So it is");
            case CLOSED -> {
                act(investigator, QueryAct.ANSWER, query, "So it is");
                act(monitor, QueryAct.CLOSE, query, "");
            }
            case CANCELLED -> act(monitor, QueryAct.CANCEL, query, "Wrong subject");
        }
    }

    private void check(SignedIn who, QueryAct act, long query, QueryState from) {
        var roles =
                act == QueryAct.ANSWER
                        ? List.of(Role.INVESTIGATOR)
                        : List.of(Role.MONITOR, Role.DATA_MANAGER);
        if (!roles.contains(who.role())) {
            assertThatThrownBy(() -> act(who, act, query, "Words"))
                    .isInstanceOf(AccessDeniedException.class);
            return;
        }
        var result = act(who, act, query, "Words");
        if (!act.leadsFrom(from)) {
            assertThat(result).isEqualTo(new Refused(QueryRefusal.NO_RUNG));
        } else if (!act.isFor(who, QueryThread.Source.MONITOR, monitor.accountId())) {
            assertThat(result).isEqualTo(new Refused(QueryRefusal.NOT_YOURS));
        } else {
            assertThat(result).isEqualTo(new Done(query, act.leadsTo()));
        }
    }

    @ParameterizedTest
    @CsvSource({"INVESTIGATOR", "PRINCIPAL_INVESTIGATOR", "ADMINISTRATOR"})
    void is_raised_by_no_other_role(Role role) {
        var who = fixture.account(role, site);
        assertThatThrownBy(() -> raise(who, about(RadiotherapyForm.LUNG_V20)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void of_another_site_is_as_if_it_were_not_there() {
        var query = raised(monitor);
        var elsewhere = fixture.site();
        var stranger = fixture.account(Role.MONITOR, elsewhere);
        var investigatorThere = fixture.account(Role.INVESTIGATOR, elsewhere);

        assertThatThrownBy(() -> raise(stranger, about(RadiotherapyForm.LUNG_V20)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> raise(stranger, new NewQuery(subject, RT, path("NO_SUCH"), ASKED)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> act(investigatorThere, QueryAct.ANSWER, query, 1, "Words"))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> act(stranger, QueryAct.REOPEN, query, 1, "Words"))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> act(monitor, QueryAct.CLOSE, Long.MAX_VALUE, 1, "Words"))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> AsAccount.call(stranger, () -> service.ofSubject(subject)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(thread(query).version()).isEqualTo(1);
    }

    private static ItemPath path(String item) {
        return new ItemPath(item, 0);
    }

    @Test
    void is_raised_only_where_there_is_something_to_ask_about() {
        var noItem = new Refused(QueryRefusal.NO_ITEM);
        assertThat(raise(monitor, new NewQuery(subject, RT, path("NO_SUCH"), ASKED)))
                .isEqualTo(noItem);
        assertThat(raise(monitor, new NewQuery(subject, RT, new ItemPath("LUNG_V20", 1), ASKED)))
                .isEqualTo(noItem);
        var visit = new NewQuery(subject, FormKey.of(FollowUpForm.OID), path("VISIT_DATE"), ASKED);
        assertThat(raise(monitor, visit)).isEqualTo(new Refused(QueryRefusal.NOT_STARTED));
        assertThatThrownBy(() -> raise(monitor, new NewQuery(subject, FormKey.of("X"), V20, ASKED)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> raise(monitor, new NewQuery("S9-9999", RT, V20, ASKED)))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void is_raised_at_a_row_that_is_there_and_not_void() {
        var group = NictForm.AGENT_ROWS;
        var item = group.items().getFirst();
        var key = FormKey.of(NictForm.OID);
        var data = FormData.empty(key).with(group, Row.of(1)).with(group, Row.of(2));
        formVersion = 0;
        save(data);
        formVersion = 1;
        save(data.with(group, Row.of(2).asVoided()));

        var first = new NewQuery(subject, key, new ItemPath(item.oid(), 1), ASKED);
        var second = new NewQuery(subject, key, new ItemPath(item.oid(), 2), ASKED);
        var third = new NewQuery(subject, key, new ItemPath(item.oid(), 3), ASKED);
        var noRow = new NewQuery(subject, key, new ItemPath(item.oid(), 0), ASKED);
        assertThat(raise(monitor, first)).isInstanceOf(Done.class);
        assertThat(raise(monitor, second)).isEqualTo(new Refused(QueryRefusal.NO_ITEM));
        assertThat(raise(monitor, third)).isEqualTo(new Refused(QueryRefusal.NO_ITEM));
        assertThat(raise(monitor, noRow)).isEqualTo(new Refused(QueryRefusal.NO_ITEM));
    }

    @Test
    void is_not_raised_at_a_form_that_is_void_or_locked_nor_opened_again_there() {
        var closed = raised(monitor);
        lead(closed, QueryState.CLOSED);
        set("status = 'LOCKED', unanswered = 0");
        assertThat(raise(monitor, about(RadiotherapyForm.LUNG_V20)))
                .isEqualTo(new Refused(QueryRefusal.LOCKED));
        assertThat(act(monitor, QueryAct.REOPEN, closed, "Again"))
                .isEqualTo(new Refused(QueryRefusal.LOCKED));
        set("voided = true, void_reason = 'Entered for another subject'");
        assertThat(raise(monitor, about(RadiotherapyForm.LUNG_V20)))
                .isEqualTo(new Refused(QueryRefusal.VOID));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWER", "CLOSE", "CANCEL"})
    void that_was_open_when_its_form_was_locked_can_still_be_settled(QueryAct act) {
        var query = raised(monitor);
        if (act == QueryAct.CLOSE) {
            lead(query, QueryState.ANSWERED);
        }
        set("status = 'LOCKED', unanswered = 0");

        var who = act == QueryAct.ANSWER ? investigator : monitor;
        assertThat(act(who, act, query, "As it stands")).isInstanceOf(Done.class);
        assertThat(
                        db.select(DATA_QUERY.STATE)
                                .from(DATA_QUERY)
                                .where(DATA_QUERY.QUERY_ID.eq(query))
                                .fetchSingle(DATA_QUERY.STATE))
                .isEqualTo(act.leadsTo().name());
    }

    private void set(String what) {
        db.execute(
                "update case_form join subject using (subject_id) set "
                        + what
                        + " where subject_key = ?",
                subject);
    }

    @Test
    void changes_neither_value_nor_version_of_the_form() {
        var query = raised(monitor);
        act(investigator, QueryAct.ANSWER, query, "So it is");
        act(monitor, QueryAct.CLOSE, query, "");
        assertThat(
                        db.select(CASE_FORM.VERSION)
                                .from(CASE_FORM)
                                .join(SUBJECT)
                                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                                .fetchSingle(CASE_FORM.VERSION))
                .isEqualTo(1);
    }

    @Test
    void shows_the_second_of_two_what_the_first_did() {
        var query = raised(monitor);
        act(investigator, QueryAct.ANSWER, query, 1, "Corrected");

        var result =
                act(fixture.account(Role.INVESTIGATOR, site), QueryAct.ANSWER, query, 1, "Mine");

        assertThat(result).isInstanceOf(MovedOn.class);
        var now = ((MovedOn) result).now();
        assertThat(now.state()).isEqualTo(QueryState.ANSWERED);
        assertThat(now.messages().getLast().words()).isEqualTo("Corrected");
        assertThat(thread(query).messages()).hasSize(2);
    }

    @Test
    void lets_one_of_many_at_once_through() throws InterruptedException, ExecutionException {
        var query = raised(monitor);
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers =
                    List.of(1, 2, 3, 4, 5, 6).stream()
                            .map(number ->
                                    threads.submit(() -> {
                                        begin.await();
                                        return act(
                                                investigator,
                                                QueryAct.ANSWER,
                                                query,
                                                1,
                                                "Answer " + number);
                                    }))
                            .toList();
            begin.countDown();
            var done = 0;
            for (var answer : answers) {
                if (answer.get() instanceof Done) {
                    done++;
                } else {
                    assertThat(answer.get()).isInstanceOf(MovedOn.class);
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(thread(query).messages()).hasSize(2);
    }

    @Test
    void takes_four_statements_at_most() {
        var query = new ArrayList<Long>();
        assertThat(StatementCounter.during(() -> query.add(raised(monitor))))
                .hasSizeLessThanOrEqualTo(STATEMENTS);
        long id = query.getFirst();
        var version = 1;
        for (var act :
                List.of(
                        QueryAct.ANSWER,
                        QueryAct.REOPEN,
                        QueryAct.ANSWER,
                        QueryAct.CLOSE,
                        QueryAct.REOPEN,
                        QueryAct.CANCEL)) {
            var who = act == QueryAct.ANSWER ? investigator : monitor;
            var at = version++;
            assertThat(
                            StatementCounter.during(() ->
                                    assertThat(act(who, act, id, at, "Words"))
                                            .isInstanceOf(Done.class)))
                    .as(act.name())
                    .hasSizeLessThanOrEqualTo(STATEMENTS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & ' \" ; --",
                "第一页为23次，表中为20次，请核对。",
                "two\nlines and 𠮷 🩻",
            })
    void keeps_whatever_is_said_as_it_was_said(String words) {
        var query = raise(monitor, new NewQuery(subject, RT, V20, QueryWords.of(words)));
        assertThat(thread(((Done) query).queryId()).messages().getFirst().words()).isEqualTo(words);
    }

    @Test
    void keeps_ten_thousand_characters_and_says_how_many_more_are_too_many() {
        var longest = "🩻".repeat(10_000);
        var query = raise(monitor, new NewQuery(subject, RT, V20, QueryWords.of(longest)));
        assertThat(thread(((Done) query).queryId()).messages().getFirst().words())
                .isEqualTo(longest);

        var tooLong = QueryWords.of("x".repeat(10_001));
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, tooLong)))
                .isEqualTo(new Unfit("TEXT-LENGTH", List.of(10_001, 10_000)));
        var place = QueryWords.of("See").quoting("p".repeat(201));
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, place)))
                .isEqualTo(new Unfit("TEXT-LENGTH", List.of(201, 200)));
        var broken = QueryWords.of("half \ud83d of a character");
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, broken)))
                .isEqualTo(new Unfit("TEXT-CHARACTERS", List.of()));
    }

    @Test
    void wants_words_except_for_closing() {
        var nothing = new Refused(QueryRefusal.NO_WORDS);
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, QueryWords.of("  \n "))))
                .isEqualTo(nothing);
        var query = raised(monitor);
        assertThat(act(investigator, QueryAct.ANSWER, query, " ")).isEqualTo(nothing);
        assertThat(act(monitor, QueryAct.CANCEL, query, "")).isEqualTo(nothing);
        act(investigator, QueryAct.ANSWER, query, "So it is");
        assertThat(act(monitor, QueryAct.REOPEN, query, "")).isEqualTo(nothing);
        assertThat(act(monitor, QueryAct.CLOSE, query, "")).isInstanceOf(Done.class);
    }

    @Test
    void warns_once_of_what_looks_like_a_national_identity_number() {
        var words = QueryWords.of("Chart of 110101199003074258, page 2");
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, words))).isEqualTo(new Doubtful());
        assertThat(raise(monitor, new NewQuery(subject, RT, V20, words.andSure())))
                .isInstanceOf(Done.class);
    }

    @Test
    void of_the_system_closes_by_itself_when_the_value_no_longer_breaks_the_rule() {
        save(FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0")));
        var asked = systemQuery();
        assertThat(asked.state()).isEqualTo(QueryState.ANSWERED);
        act(monitor, QueryAct.REOPEN, asked.queryId(), "Please check the plan");

        save(FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("20.0")));

        assertThat(systemQuery().state()).isEqualTo(QueryState.CLOSED);
        assertThat(trailOf(asked.queryId()))
                .containsExactly(
                        "QUERY_OPENED LUNG_V20 null",
                        "QUERY_REOPENED LUNG_V20 Please check the plan",
                        "QUERY_CLOSED LUNG_V20 null");
    }

    @Test
    void of_the_system_is_closed_by_a_monitor_of_the_site_and_withdrawn_by_a_data_manager_only() {
        save(FormData.empty(RT).with(RadiotherapyForm.LUNG_V20, new BigDecimal("32.0")));
        var query = systemQuery().queryId();
        assertThat(act(monitor, QueryAct.CANCEL, query, "Not needed"))
                .isEqualTo(new Refused(QueryRefusal.NOT_YOURS));
        assertThat(act(monitor, QueryAct.CLOSE, query, "")).isInstanceOf(Done.class);
        act(monitor, QueryAct.REOPEN, query, "One more look");
        assertThat(act(dataManager, QueryAct.CANCEL, query, "Rule was wrong"))
                .isInstanceOf(Done.class);
    }

    @Test
    void of_the_system_opens_and_closes_at_a_locked_form_when_another_form_breaks_their_rule() {
        var adjuvant =
                FormData.empty(FormKey.of(AdjuvantForm.OID))
                        .with(
                                AdjuvantForm.ADJ_THERAPY,
                                CodeSet.of(AdjuvantForm.ADJUVANT_THERAPY, List.of("CHEMO")));
        savedOver(0, adjuvant);
        set("status = 'LOCKED', unanswered = 0");

        savedOver(0, surgery(false));
        assertThat(systemQuery().form()).isEqualTo(adjuvant.key());
        assertThat(systemQuery().state()).isEqualTo(QueryState.ANSWERED);

        savedOver(1, surgery(true));
        assertThat(systemQuery().state()).isEqualTo(QueryState.CLOSED);
        assertThat(
                        AsAccount.call(investigator, () -> entry.open(subject))
                                .form(adjuvant.key())
                                .state())
                .satisfies(state -> {
                    assertThat(state.status()).isEqualTo(FormStatus.LOCKED);
                    assertThat(state.version()).isEqualTo(1);
                });
    }

    private static FormData surgery(boolean done) {
        return FormData.empty(FormKey.of(SurgeryForm.OID)).with(SurgeryForm.SURGERY_DONE, done);
    }

    private void savedOver(int version, FormData data) {
        var unlikely =
                new FindingKey(AdjuvantForm.OID, "AD-05", ItemPath.of(AdjuvantForm.ADJ_THERAPY));
        var request =
                SaveRequest.of(subject, data, version, false)
                        .because("Read again")
                        .explaining(
                                Map.of(unlikely, "Refused the operation, treated all the same"));
        assertThat(AsAccount.call(investigator, () -> entry.save(request)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private QueryThread systemQuery() {
        return AsAccount.call(dataManager, () -> service.ofSubject(subject)).stream()
                .filter(query -> query.source() == QueryThread.Source.SYSTEM)
                .findFirst()
                .orElseThrow();
    }
}
