package org.downstage.dataentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.DraftEntry.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Typing reaches the database in its order, whatever the database is like at the moment. */
class DraftKeeperTest {

    private static final FormKey FORM = FormKey.of("RADIOTHERAPY");
    private static final Instant NOW = Instant.parse("2026-03-12T14:02:11Z");

    private final DraftService drafts = mock(DraftService.class);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Integer> acknowledged = new ArrayList<>();
    private final DraftKeeper keeper =
            new DraftKeeper(
                    drafts,
                    "S1-02",
                    FORM,
                    2,
                    background::add,
                    (sequence, at) -> acknowledged.add(sequence));

    private void keep(String place, String typed, int sequence) {
        keeper.keep(DraftKeeper.Entry.text(Kind.VALUE, place, typed), sequence);
    }

    private void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void databaseIsThere() {
        when(drafts.keep(anyString(), any(), any(), anyString(), any(), any(), anyInt()))
                .thenReturn(NOW);
    }

    @Test
    void an_entry_is_written_and_then_acknowledged_by_its_number() {
        databaseIsThere();
        keep("RT_START", "2024-03-25", 7);
        assertThat(acknowledged).isEmpty();
        run();
        verify(drafts).keep("S1-02", FORM, Kind.VALUE, "RT_START", "2024-03-25", null, 2);
        assertThat(acknowledged).containsExactly(7);
    }

    @Test
    void of_several_entries_at_one_place_only_the_latest_is_written() {
        databaseIsThere();
        keep("RT_START", "2024", 1);
        keep("RT_START", "2024-03-25", 2);
        run();
        verify(drafts).keep("S1-02", FORM, Kind.VALUE, "RT_START", "2024-03-25", null, 2);
        verify(drafts, never()).keep("S1-02", FORM, Kind.VALUE, "RT_START", "2024", null, 2);
        assertThat(acknowledged).containsExactly(2);
    }

    @Test
    void an_entry_waits_for_a_database_that_is_away() {
        when(drafts.keep(anyString(), any(), any(), anyString(), any(), any(), anyInt()))
                .thenThrow(new DataAccessResourceFailureException("away"))
                .thenReturn(NOW);
        keep("RT_START", "2024-03-25", 1);
        run();
        assertThat(acknowledged).containsExactly(1);
    }

    @Test
    void a_place_that_holds_the_stored_value_again_loses_its_entry() {
        when(drafts.takeBack("S1-02", FORM, Kind.VALUE, "RT_START")).thenReturn(NOW);
        keeper.keep(DraftKeeper.Entry.gone(Kind.VALUE, "RT_START"), 3);
        run();
        verify(drafts).takeBack("S1-02", FORM, Kind.VALUE, "RT_START");
        assertThat(acknowledged).containsExactly(3);
    }

    @Test
    void what_waited_when_the_form_was_saved_is_not_written_afterwards() {
        keep("RT_START", "2024-03-25", 1);
        keeper.save(() -> new SaveResult.Saved(FormState.notStarted(FORM), 1));
        run();
        verify(drafts, never())
                .keep(anyString(), any(), any(), anyString(), any(), any(), anyInt());
    }

    @Test
    void what_waited_when_a_save_was_refused_is_written() {
        databaseIsThere();
        keep("RT_START", "2024-03-25", 1);
        keeper.save(() -> new SaveResult.Refused(List.of()));
        run();
        verify(drafts).keep("S1-02", FORM, Kind.VALUE, "RT_START", "2024-03-25", null, 2);
    }
}
