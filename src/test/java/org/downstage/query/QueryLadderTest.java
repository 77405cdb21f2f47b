package org.downstage.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.downstage.query.QueryThread.Source;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole ladder: from every state, every role, for queries of everybody. */
class QueryLadderTest {

    private static final long ME = 7;
    private static final long ANOTHER = 8;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    OPEN,      ANSWER CANCEL
                    ANSWERED,  CLOSE REOPEN CANCEL
                    CLOSED,    REOPEN
                    CANCELLED,
                    """)
    void has_these_rungs(QueryState from, @Nullable String acts) {
        var rungs =
                Arrays.stream(QueryAct.values())
                        .filter(act -> act.leadsFrom(from))
                        .map(QueryAct::name)
                        .collect(Collectors.joining(" "));
        assertThat(rungs).isEqualTo(said(acts));
    }

    @ParameterizedTest
    @CsvSource({"ANSWER, ANSWERED", "CLOSE, CLOSED", "REOPEN, OPEN", "CANCEL, CANCELLED"})
    void leads_there(QueryAct act, QueryState to) {
        assertThat(act.leadsTo()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # role,                 of the system, of one's own, of another
                    INVESTIGATOR,           ANSWER,              ANSWER,              ANSWER
                    MONITOR,                CLOSE REOPEN,        CLOSE REOPEN CANCEL, REOPEN
                    DATA_MANAGER,           CLOSE REOPEN CANCEL, CLOSE REOPEN CANCEL, CLOSE REOPEN CANCEL
                    PRINCIPAL_INVESTIGATOR, ,                    ,
                    ADMINISTRATOR,          ,                    ,
                    """)
    void lets_these_do_so(
            Role role,
            @Nullable String ofSystem,
            @Nullable String ofMe,
            @Nullable String ofAnother) {
        assertThat(acts(role, Source.SYSTEM, ME)).isEqualTo(said(ofSystem));
        assertThat(acts(role, Source.MONITOR, ME)).isEqualTo(said(ofMe));
        assertThat(acts(role, Source.DATA_MANAGER, ME)).isEqualTo(said(ofMe));
        assertThat(acts(role, Source.MONITOR, ANOTHER)).isEqualTo(said(ofAnother));
    }

    private static String said(@Nullable String acts) {
        return acts == null ? "" : acts;
    }

    private static String acts(Role role, Source source, long openedBy) {
        return Arrays.stream(QueryAct.values())
                .filter(act -> act.isFor(AsAccount.of(ME, role), source, openedBy))
                .map(QueryAct::name)
                .collect(Collectors.joining(" "));
    }
}
