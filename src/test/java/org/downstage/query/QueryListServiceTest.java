package org.downstage.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.DATA_QUERY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downstage.audit.AuditKind;
import org.downstage.base.StatementCounter;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseFixture;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.query.QueryResult.Done;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The list of queries: who sees which, what narrows it, what it costs. */
@SpringBootTest
class QueryListServiceTest {

    private static final FormKey RT = FormKey.of(RadiotherapyForm.OID);

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DataEntryService entry;
    @Autowired QueryService queries;
    @Autowired QueryListService list;
    @Autowired QueryExportService export;

    private SignedIn investigator;
    private SignedIn monitor;
    private SignedIn another;
    private SignedIn dataManager;
    private String code = "";
    private String subject = "";
    private long open;
    private long answered;
    private long closed;
    private long ofDataManager;

    @BeforeEach
    void raiseSome() {
        var fixture = new CaseFixture(db, subjects);
        var site = fixture.siteOfItsOwn();
        code = fixture.siteCode(site);
        investigator = fixture.account(Role.INVESTIGATOR, site);
        monitor = fixture.account(Role.MONITOR, site);
        another = fixture.account(Role.MONITOR, site);
        dataManager = fixture.account(Role.DATA_MANAGER);
        subject = fixture.subject(investigator, site);
        var data =
                FormData.empty(RT)
                        .with(RadiotherapyForm.LUNG_V20, new BigDecimal("25.0"))
                        .with(RadiotherapyForm.LUNG_MEAN, new BigDecimal("15.0"));
        AsAccount.run(investigator, () -> entry.save(SaveRequest.of(subject, data, 0, false)));
        open = raise(monitor, RadiotherapyForm.LUNG_V20, "Open: page 1 has 50 %");
        answered = raise(monitor, RadiotherapyForm.LUNG_MEAN, "Answered question");
        answer(answered);
        closed = raise(monitor, RadiotherapyForm.LUNG_V5, "Closed question");
        answer(closed);
        AsAccount.run(monitor, () -> queries.close(closed, 2, QueryWords.NONE));
        ofDataManager = raise(dataManager, RadiotherapyForm.HEART_MEAN, "=1+1 心脏剂量？");
        answer(ofDataManager);
    }

    private long raise(SignedIn who, Item<?> item, String words) {
        var query = new NewQuery(subject, RT, ItemPath.of(item), QueryWords.of(words));
        return ((Done) AsAccount.call(who, () -> queries.raise(query))).queryId();
    }

    private void answer(long query) {
        AsAccount.run(
                investigator, () -> queries.answer(query, 1, QueryWords.of("Answer " + query)));
    }

    private List<Long> found(SignedIn who, Map<String, String> parameters) {
        var filter = QueryFilter.of(parameters).at(code);
        var rows =
                AsAccount.call(who, () -> list.page(filter, QueryOrder.STANDARD, 0, 100)).stream()
                        .map(QueryRow::queryId)
                        .toList();
        assertThat(AsAccount.call(who, () -> list.count(filter))).isEqualTo(rows.size());
        return rows;
    }

    @Test
    void shows_what_waits_unless_asked_for_more_oldest_first() {
        assertThat(found(monitor, Map.of())).containsExactly(open, answered, ofDataManager);
        assertThat(found(monitor, Map.of("state", "CLOSED"))).containsExactly(closed);
        assertThat(found(monitor, Map.of("state", "ALL")))
                .containsExactly(open, answered, closed, ofDataManager);
        assertThat(found(monitor, Map.of("state", "nonsense"))).hasSize(3);
    }

    @Test
    void is_narrowed_by_every_condition() {
        assertThat(found(dataManager, Map.of("source", "DATA_MANAGER")))
                .containsExactly(ofDataManager);
        assertThat(found(dataManager, Map.of("form", "RADIOTHERAPY"))).hasSize(3);
        assertThat(found(dataManager, Map.of("form", "SURGERY"))).isEmpty();
        assertThat(found(dataManager, Map.of("subject", subject))).hasSize(3);
        assertThat(found(dataManager, Map.of("subject", subject + "9"))).isEmpty();
        assertThat(found(dataManager, Map.of("text", "page 1 has 50 %"))).containsExactly(open);
        assertThat(found(dataManager, Map.of("text", "page_1"))).isEmpty();
        assertThat(found(dataManager, Map.of("text", "心脏"))).containsExactly(ofDataManager);
        assertThat(found(dataManager, Map.of("text", Long.toString(open)))).contains(open);
        assertThat(found(dataManager, Map.of("days", "3"))).isEmpty();
        age(open, 4);
        assertThat(found(dataManager, Map.of("days", "3"))).containsExactly(open);
    }

    private void age(long query, int days) {
        var then = Instant.now().minus(days, ChronoUnit.DAYS);
        db.update(DATA_QUERY)
                .set(DATA_QUERY.OPENED_AT, then)
                .set(DATA_QUERY.CHANGED_AT, then)
                .where(DATA_QUERY.QUERY_ID.eq(query))
                .execute();
    }

    @Test
    void knows_what_waits_for_whom() {
        var mine = Map.of("waits", "me");
        assertThat(found(investigator, mine)).containsExactly(open);
        assertThat(found(monitor, mine)).containsExactly(answered);
        assertThat(found(another, mine)).isEmpty();
        assertThat(found(dataManager, mine)).containsExactly(ofDataManager);
        assertThat(AsAccount.call(investigator, list::waiting)).isEqualTo(1);
        age(open, 8);
        assertThat(found(dataManager, mine)).containsExactly(open, ofDataManager);
    }

    @Test
    void tells_nothing_of_other_sites() {
        var fixture = new CaseFixture(db, subjects);
        var stranger = fixture.account(Role.MONITOR, fixture.siteOfItsOwn());
        assertThat(found(stranger, Map.of("state", "ALL"))).isEmpty();
        assertThat(AsAccount.call(stranger, list::waiting)).isZero();
        assertThat(AsAccount.call(stranger, list::sites))
                .noneMatch(site -> site.code().equals(code));
    }

    @Test
    void says_how_each_site_stands_and_who_sees_to_it() {
        age(open, 8);
        var site =
                AsAccount.call(dataManager, list::sites).stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(site.open()).isEqualTo(1);
        assertThat(site.answered()).isEqualTo(2);
        assertThat(site.late()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"opened", "waiting", "number", "subject", "opened-down", "subject-down"})
    void is_one_statement_in_any_order(String order) {
        var filter = QueryFilter.NONE.at(code);
        assertThat(
                        StatementCounter.during(() ->
                                AsAccount.run(
                                        monitor,
                                        () ->
                                                assertThat(
                                                                list.page(
                                                                        filter,
                                                                        QueryOrder.of(order),
                                                                        0,
                                                                        50))
                                                        .hasSize(3))))
                .hasSize(1);
        assertThat(StatementCounter.during(() -> AsAccount.run(monitor, list::waiting))).hasSize(1);
    }

    @Test
    void is_exported_safely_and_the_trail_says_so_before_anything_leaves() throws IOException {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                dataManager,
                () -> {
                    try {
                        export.write(
                                QueryFilter.NONE.at(code),
                                QueryOrder.STANDARD,
                                Locale.ENGLISH,
                                out);
                    } catch (IOException gone) {
                        throw new IllegalStateException(gone);
                    }
                });
        var csv = out.toString(UTF_8);
        assertThat(csv.lines().toList()).hasSize(4);
        assertThat(csv).contains("\"LUNG_V20\"", "\"OPEN\"", "Answer " + ofDataManager);
        assertThat(
                        db.select(AUDIT_ENTRY.NEW_VALUE)
                                .from(AUDIT_ENTRY)
                                .where(AUDIT_ENTRY.KIND.eq(AuditKind.EXPORTED.name()))
                                .and(AUDIT_ENTRY.ACCOUNT_ID.eq(dataManager.accountId()))
                                .fetchSingle(AUDIT_ENTRY.NEW_VALUE))
                .isEqualTo("QUERIES;site=" + code + ";order=opened");
    }
}
