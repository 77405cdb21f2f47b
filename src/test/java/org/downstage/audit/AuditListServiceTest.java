package org.downstage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.downstage.base.StatementCounter;
import org.downstage.dataentry.CaseFixture;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
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
import org.springframework.transaction.support.TransactionOperations;

/** The list of the whole trail: what a filter shows, to whom, and from page to page. */
@SpringBootTest
class AuditListServiceTest {

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired AuditTrail trail;
    @Autowired TransactionOperations transaction;
    @Autowired AuditListService list;

    private TrailFixture entries;
    private int site;
    private SignedIn investigator;
    private SignedIn dataManager;
    private String subject;
    private long chain;

    @BeforeEach
    void enrol() {
        var cases = new CaseFixture(db, subjects);
        entries = new TrailFixture(trail, transaction, db);
        site = cases.site();
        investigator = cases.account(Role.INVESTIGATOR, site);
        dataManager = cases.account(Role.DATA_MANAGER);
        subject = cases.subject(investigator, site);
        chain = entries.chain(subject);
    }

    private List<String> seen(SignedIn reader, AuditFilter filter) {
        return AsAccount.call(reader, () -> list.older(filter, null)).entries().stream()
                .map(entry -> entry.kind().name())
                .toList();
    }

    private AuditFilter filter(String name, String value) {
        return AuditFilter.of(Map.of("subject", subject, name, value));
    }

    private void append(int count) {
        entries.append(
                investigator,
                IntStream.range(0, count)
                        .mapToObj(i -> entries.change(site, chain, "RT_END", "v" + i, "why"))
                        .toList());
    }

    @Test
    void every_filter_holds_by_itself() {
        append(1);
        var at =
                entries.append(
                        dataManager, List.of(entries.change(site, chain, "RT_START", "x", "why")));
        var code = AsAccount.call(investigator, () -> list.sites()).getFirst();

        assertThat(seen(dataManager, AuditFilter.ofSubject(subject))).hasSize(3);
        assertThat(seen(dataManager, filter("form", "RADIOTHERAPY"))).hasSize(2);
        assertThat(seen(dataManager, filter("item", "RT_END"))).hasSize(1);
        assertThat(seen(dataManager, filter("user", dataManager.username()))).hasSize(1);
        assertThat(seen(dataManager, filter("kind", "SUBJECT_ENROLLED"))).hasSize(1);
        assertThat(seen(dataManager, filter("site", code))).hasSize(3);
        assertThat(seen(dataManager, filter("site", "S1"))).isEmpty();
        assertThat(seen(dataManager, filter("from", at.toString()))).hasSize(1);
        assertThat(seen(dataManager, filter("until", at.toString()))).hasSize(2);
        assertThat(seen(dataManager, AuditFilter.ofSubject("' or 1=1 --"))).isEmpty();
    }

    @Test
    void a_filter_survives_its_address_and_its_entry_in_the_trail() {
        var all =
                new AuditFilter(
                        "S1-02",
                        "RADIOTHERAPY",
                        "RT_END",
                        "a;b=c&d",
                        AuditKind.VALUE_CHANGED,
                        "S1",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(AuditFilter.of(all.parameters())).isEqualTo(all);
        assertThat(AuditFilter.of(Export.fromTrail(all.export().inTrail()))).contains(all);
        assertThat(AuditFilter.of(Map.of("kind", "NO_KIND", "from", "yesterday")))
                .isEqualTo(AuditFilter.NONE);
    }

    @Test
    void pages_forwards_and_back_are_the_same_while_entries_arrive() {
        append(130);
        var filter = AuditFilter.ofSubject(subject);
        var first = page(() -> list.older(filter, null));
        append(7);
        var second = page(() -> list.older(filter, first.older()));
        append(3);
        var third = page(() -> list.older(filter, second.older()));
        var numbers = new ArrayList<Integer>();
        for (var page : List.of(first, second, third)) {
            page.entries().forEach(entry -> numbers.add(entry.position().sequence()));
        }

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 131).map(i -> 132 - i).boxed().toList());
        assertThat(third.older()).isNull();
        assertThat(page(() -> list.newer(filter, third.entries().getFirst().position())))
                .isEqualTo(second);
        assertThat(page(() -> list.newer(filter, first.entries().getFirst().position())).entries())
                .as("ten are newer: the newest page, never a short one")
                .hasSize(AuditPage.SIZE);
    }

    private AuditPage page(Supplier<AuditPage> reading) {
        return AsAccount.call(investigator, reading);
    }

    @Test
    void counting_ends_where_it_no_longer_tells_anything() {
        append(AuditListService.COUNTED + 5);

        assertThat(AsAccount.call(dataManager, () -> list.count(AuditFilter.ofSubject(subject))))
                .isEqualTo(AuditListService.COUNTED + 1);
    }

    @Test
    void a_page_and_its_count_take_one_statement_each() {
        append(60);
        var filter = AuditFilter.ofSubject(subject);

        assertThat(StatementCounter.during(() -> page(() -> list.older(filter, null)))).hasSize(1);
        assertThat(
                        StatementCounter.during(
                                () -> AsAccount.call(investigator, () -> list.count(filter))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "INVESTIGATOR, true, true, false", "INVESTIGATOR, false, false, false",
        "MONITOR, true, true, false", "MONITOR, false, false, false",
        "PRINCIPAL_INVESTIGATOR, false, true, false", "DATA_MANAGER, false, true, true",
        "ADMINISTRATOR, true, false, true"
    })
    void a_role_sees_its_part_of_the_trail(
            Role role, boolean assigned, boolean subjectSeen, boolean portalSeen) {
        entries.append(investigator, List.of(AuditEvent.of(AuditKind.SIGNED_IN)));
        var sites = assigned ? new Integer[] {site} : new Integer[] {site + 1};
        var reader = AsAccount.of(1, role, sites);
        var portal = AuditFilter.of(Map.of("user", investigator.username(), "kind", "SIGNED_IN"));

        assertThat(seen(reader, AuditFilter.ofSubject(subject)).isEmpty()).isEqualTo(!subjectSeen);
        assertThat(seen(reader, portal).isEmpty()).isEqualTo(!portalSeen);
        assertThat(AsAccount.call(reader, () -> list.count(AuditFilter.ofSubject(subject))) > 0)
                .isEqualTo(subjectSeen);
        if (subjectSeen) {
            AsAccount.run(reader, () -> list.requireSubject(subject));
        } else {
            assertThatThrownBy(() -> AsAccount.run(reader, () -> list.requireSubject(subject)))
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }

    @Test
    void an_account_without_sites_sees_nothing() {
        assertThat(seen(AsAccount.of(1, Role.MONITOR), AuditFilter.NONE)).isEmpty();
    }

    @Test
    void a_forged_place_shows_nothing_of_other_sites() {
        var stranger = AsAccount.of(1, Role.INVESTIGATOR, site + 1);
        var forged = new AuditPosition(Instant.parse("2100-01-01T00:00:00Z"), chain, 5);

        assertThat(AsAccount.call(stranger, () -> list.older(AuditFilter.NONE, forged)).entries())
                .noneMatch(entry -> subject.equals(entry.subject()));
    }

    @Test
    void the_people_offered_are_those_who_work_at_the_readers_sites() {
        var stranger = new CaseFixture(db, subjects).account(Role.MONITOR, site + 1);
        db.execute("insert into account_site values (?, ?)", investigator.accountId(), site);

        assertThat(offered(investigator))
                .contains(stored(investigator), stored(dataManager))
                .doesNotContain(stored(stranger));
        assertThat(offered(dataManager)).contains(stored(investigator), stored(stranger));
    }

    private List<String> offered(SignedIn reader) {
        return AsAccount.call(reader, list::people).stream().map(AuditPerson::username).toList();
    }

    private String stored(SignedIn who) {
        return (String)
                db.fetchValue("select username from account where account_id = ?", who.accountId());
    }
}
