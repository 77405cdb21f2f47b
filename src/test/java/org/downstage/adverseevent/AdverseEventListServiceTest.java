package org.downstage.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.base.StatementCounter;
import org.downstage.base.language.Language;
import org.downstage.dataentry.CaseFixture;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.site.Site;
import org.downstage.site.SiteService;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The listing of adverse events: filters, orders, pages, scope, and how the database finds them.
 */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdverseEventListServiceTest {

    private static final int EVENTS = 60_000;
    private static final Locale ENGLISH = Language.ENGLISH.locale();

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired SiteService siteService;
    @Autowired AdverseEventListService list;
    @Autowired AdverseEventListRepository repository;

    private CaseFixture fixture;
    private SignedIn principal;
    private List<Site> sites;

    @BeforeAll
    void fill() throws SQLException {
        fixture = new CaseFixture(db, subjects);
        var keys = Stream.generate(fixture::site).limit(3).collect(Collectors.toSet());
        principal = fixture.account(Role.PRINCIPAL_INVESTIGATOR);
        sites =
                AsAccount.call(principal, siteService::mine).stream()
                        .filter(site -> keys.contains(site.siteId()))
                        .toList();
        ManyEvents.fill(sites, EVENTS);
    }

    @AfterAll
    void clear() throws SQLException {
        ManyEvents.remove();
    }

    private List<EventRow> page(
            SignedIn who, EventFilter filter, EventOrder order, EventSlice slice) {
        return AsAccount.call(who, () -> list.page(filter, order, slice, ENGLISH));
    }

    private int count(SignedIn who, EventFilter filter) {
        return AsAccount.call(who, () -> list.count(filter, ENGLISH));
    }

    private EventFilter ofSite(int number) {
        return new EventFilter(sites.get(number).code(), null, "", null, 1, null, false, false, "");
    }

    private static EventFilter text(String text) {
        return new EventFilter("", null, "", null, 1, null, false, false, text);
    }

    static Stream<EventOrder> orders() {
        return Arrays.stream(EventOrder.By.values())
                .flatMap(by -> Stream.of(new EventOrder(by, false), new EventOrder(by, true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pages_from_either_edge_and_from_any_event_are_parts_of_one_order(EventOrder order) {
        var filter =
                new EventFilter(sites.getFirst().code(), null, "", null, 4, null, false, false, "");
        var all = page(principal, filter, order, EventSlice.first(1000));
        assertThat(all).hasSize(count(principal, filter)).hasSizeBetween(200, 999);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);

        for (var few : List.of(true, false)) {
            assertThat(page(principal, filter, order, new EventSlice(null, false, 70, 40, few)))
                    .isEqualTo(all.subList(70, 110));
            assertThat(
                            page(
                                    principal,
                                    filter,
                                    order,
                                    new EventSlice(all.get(99), false, 5, 40, few)))
                    .isEqualTo(all.subList(105, 145));
            assertThat(
                            page(
                                    principal,
                                    filter,
                                    order,
                                    new EventSlice(all.get(99), true, 3, 40, few)))
                    .isEqualTo(all.subList(56, 96));
            assertThat(page(principal, filter, order, new EventSlice(null, true, 0, 30, few)))
                    .isEqualTo(all.subList(all.size() - 30, all.size()));
        }
    }

    @Test
    void a_row_tells_the_event_as_it_was_derived() {
        var row = page(principal, ofSite(1), EventOrder.STANDARD, EventSlice.first(1)).getFirst();

        assertThat(row.siteCode()).isEqualTo(sites.get(1).code());
        assertThat(row.event().worstGrade()).isEqualTo(5);
        assertThat(row.event().term()).isNotEmpty();
        assertThat(row.event().soc()).isNotNull();
        assertThat(row.event().phase()).isNotNull();
        assertThat(row.event().attributions()).containsKeys(Treatment.ICI, Treatment.RT);
        assertThat(row.event().actions()).containsEntry(Treatment.RT, "NONE");
    }

    @Test
    void each_condition_lets_through_what_it_says_and_no_other() {
        var site = sites.getFirst().code();
        held(
                new EventFilter(
                        site, SystemOrganClass.CARDIAC, "", null, 1, null, false, false, ""),
                row -> row.event().soc() == SystemOrganClass.CARDIAC);
        held(
                new EventFilter(site, null, "Anemia", null, 1, null, false, false, ""),
                row -> row.event().term().equals("Anemia"));
        held(
                new EventFilter(site, null, "", TreatmentPhase.RT, 1, null, false, false, ""),
                row -> row.event().phase() == TreatmentPhase.RT);
        held(
                new EventFilter(site, null, "", null, 3, null, false, false, ""),
                row -> row.event().worstGrade() >= 3);
        held(
                new EventFilter(site, null, "", null, 1, Treatment.SURGERY, false, false, ""),
                row -> row.event().related().contains(Treatment.SURGERY));
        held(
                new EventFilter(site, null, "", null, 1, null, true, false, ""),
                row -> Boolean.TRUE.equals(row.event().serious()));
        held(
                new EventFilter(site, null, "", null, 1, null, false, true, ""),
                row -> Boolean.TRUE.equals(row.event().ongoing()));
        held(
                new EventFilter(site, null, "", null, 1, null, false, false, "anemia"),
                row -> row.event().term().equals("Anemia"));
        held(
                new EventFilter(site, null, "", null, 1, null, false, false, site + "-00"),
                row -> row.subject().startsWith(site + "-00"));
    }

    private void held(EventFilter filter, Predicate<EventRow> condition) {
        var all = new ArrayList<EventRow>();
        var order = new EventOrder(EventOrder.By.SITE, false);
        var open = new EventFilter(filter.site(), null, "", null, 1, null, false, false, "");
        var batch = page(principal, open, order, EventSlice.first(1000));
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = page(principal, open, order, EventSlice.behind(batch.getLast(), 1000));
        }
        var expected = all.stream().filter(condition).toList();
        assertThat(count(principal, filter))
                .isEqualTo(expected.size())
                .isBetween(1, all.size() - 1);
        assertThat(page(principal, filter, order, EventSlice.first(1000)))
                .isEqualTo(expected.subList(0, Math.min(1000, expected.size())));
    }

    @Test
    void a_chinese_reader_finds_terms_by_chinese_words() {
        var chinese = Language.CHINESE.locale();
        assertThat(AsAccount.call(principal, () -> list.count(text("贫血"), chinese)))
                .isEqualTo(count(principal, text("anaemia")))
                .isPositive();
        assertThat(count(principal, text("no such words"))).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INVESTIGATOR", "MONITOR"})
    void who_works_at_a_site_sees_its_events_and_no_others(Role role) {
        var reader = fixture.account(role, sites.getFirst().siteId());

        assertThat(count(reader, EventFilter.NONE))
                .isEqualTo(count(principal, ofSite(0)))
                .isPositive();
        assertThat(page(reader, EventFilter.NONE, EventOrder.STANDARD, EventSlice.first(1000)))
                .hasSize(1000)
                .allMatch(row -> row.siteId() == sites.getFirst().siteId());
        assertThat(count(reader, ofSite(1))).isZero();
        assertThat(page(reader, ofSite(1), EventOrder.STANDARD, EventSlice.first(50))).isEmpty();
        assertThat(count(reader, text(sites.get(1).code() + "-0001"))).isZero();
        assertThat(count(fixture.account(role), EventFilter.NONE)).isZero();
    }

    @Test
    void a_page_of_any_size_and_place_and_a_count_are_one_statement_each() {
        for (var slice :
                List.of(
                        EventSlice.first(1),
                        EventSlice.first(1000),
                        new EventSlice(null, false, 30_000, 50, false))) {
            assertThat(
                            StatementCounter.during(() ->
                                    page(principal, EventFilter.NONE, EventOrder.STANDARD, slice)))
                    .hasSize(1);
        }
        assertThat(StatementCounter.during(() -> count(principal, ofSite(0)))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_page_is_found_in_the_index_of_its_order_without_sorting(EventOrder order) {
        var middle =
                page(
                                principal,
                                EventFilter.NONE,
                                order,
                                new EventSlice(null, false, 3_000, 1, false))
                        .getFirst();
        var scopes =
                List.of(
                        EventScope.of(principal),
                        new EventScope(Set.of(sites.getFirst().siteId())));
        for (var scope : scopes) {
            for (var slice :
                    List.of(
                            EventSlice.first(50),
                            EventSlice.behind(middle, 50),
                            new EventSlice(middle, true, 0, 50, false))) {
                for (var filter : filters()) {
                    var plan = plan(scope, filter, order, slice);
                    assertThat(found(plan))
                            .as("%s %s %s", order, slice, filter)
                            .allSatisfy(step -> {
                                assertThat(step.get("type", String.class)).isNotEqualTo("ALL");
                                assertThat(step.get("key", String.class)).startsWith("ix_listing_");
                                assertThat(step.get("Extra", String.class)).contains("Using index");
                            });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void few_events_are_found_by_an_index_and_only_they_are_sorted(EventOrder order) {
        for (var filter : filters()) {
            var plan = plan(EventScope.of(principal), filter, order, EventSlice.first(50).among(5));
            assertThat(found(plan))
                    .as("%s %s", order, filter)
                    .allSatisfy(step -> {
                        assertThat(step.get("type", String.class)).isNotEqualTo("ALL");
                        assertThat(step.get("Extra", String.class)).doesNotContain("filesort");
                    });
            assertThat(plan)
                    .filteredOn(step -> String.valueOf(step.get("Extra")).contains("filesort"))
                    .allSatisfy(step ->
                            assertThat(step.get("rows", Long.class))
                                    .isLessThanOrEqualTo(EventSlice.FEW));
        }
    }

    private List<EventFilter> filters() {
        var site = sites.get(1).code();
        return List.of(
                EventFilter.NONE,
                ofSite(1),
                new EventFilter("", null, "", null, 3, null, false, false, ""),
                new EventFilter("", null, "", TreatmentPhase.RT, 1, Treatment.RT, false, false, ""),
                new EventFilter("", SystemOrganClass.BLOOD, "", null, 1, null, false, true, ""),
                new EventFilter(site, null, "", null, 2, Treatment.ICI, true, false, ""));
    }

    /** The steps that look for the keys of the page, the reading of its rows left out. */
    private static List<Record> found(List<Record> plan) {
        return plan.stream()
                .filter(step -> "adverse_event_listing".equals(step.get("table")))
                .filter(step -> !"PRIMARY".equals(step.get("key")))
                .toList();
    }

    private List<Record> plan(
            EventScope scope, EventFilter filter, EventOrder order, EventSlice slice) {
        var query = repository.query(scope, filter, Wording.NONE, order, slice);
        return List.copyOf(db.fetch("EXPLAIN " + query.getSQL(ParamType.INLINED)));
    }

    @ParameterizedTest
    @CsvSource({
        "grade, GRADE, false",
        "START-DESC, START, true",
        "soc-desc, SOC, true",
        "rubbish, GRADE, true",
        "-desc, GRADE, true"
    })
    void an_order_is_read_from_its_word(String word, EventOrder.By by, boolean descending) {
        assertThat(EventOrder.of(word)).isEqualTo(new EventOrder(by, descending));
    }

    @Test
    void orders_and_filters_come_back_from_their_words() {
        orders().forEach(order -> assertThat(EventOrder.of(order.word())).isEqualTo(order));
        filters()
                .forEach(filter ->
                        assertThat(EventFilter.of(filter.parameters())).isEqualTo(filter));
        assertThat(EventFilter.of(Map.of("grade", "9", "soc", "X", "phase", "?")))
                .isEqualTo(EventFilter.NONE);
    }
}
