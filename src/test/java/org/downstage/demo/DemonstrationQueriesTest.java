package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.downstage.account.DemonstrationPeople;
import org.downstage.query.QueryFilter;
import org.downstage.query.QueryListService;
import org.downstage.query.QueryOrder;
import org.downstage.query.QueryRow;
import org.downstage.query.QueryState;
import org.downstage.query.QueryThread.Source;
import org.downstage.security.ActingAs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The queries of the demonstration study, so that every role's list has something true on it. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationQueriesTest {

    @Autowired DemonstrationStudy study;
    @Autowired DemonstrationQueries queries;
    @Autowired DemonstrationPeople people;
    @Autowired QueryListService list;

    @BeforeAll
    void loadTwice() {
        study.load();
        queries.load();
        queries.load();
    }

    private List<QueryRow> toldBy(String username) {
        var filter = QueryFilter.of(java.util.Map.of("state", "ALL"));
        var names = ToldQuery.ALL.stream().map(told -> told.query().subject()).toList();
        return ActingAs.call(
                        people.person(username),
                        () -> list.page(filter, QueryOrder.STANDARD, 0, 1_000))
                .stream()
                .filter(row -> row.source() != Source.SYSTEM)
                .filter(row -> names.contains(row.subject()))
                .filter(row ->
                        row.raisedBy().equals("Zhao Lin") || row.raisedBy().equals("Han Jie"))
                .toList();
    }

    @Test
    void are_asked_once_whatever_the_number_of_starts_and_stand_as_told() {
        var all = toldBy("han.jie");
        assertThat(all).hasSize(ToldQuery.ALL.size());
        assertThat(all)
                .extracting(QueryRow::state)
                .contains(QueryState.OPEN, QueryState.ANSWERED, QueryState.CLOSED);
    }

    @Test
    void wait_for_the_investigator_the_monitor_and_the_data_manager() {
        for (var username : List.of("chen.yu", "zhao.lin", "han.jie")) {
            assertThat(ActingAs.call(people.person(username), list::waiting))
                    .as(username)
                    .isPositive();
        }
    }
}
