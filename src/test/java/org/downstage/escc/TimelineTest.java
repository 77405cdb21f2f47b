package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.nictFrom;

import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void dates_come_from_the_forms_that_hold_them() {
        var book =
                book(
                        nictFrom("2025-01-06"),
                        form(RadiotherapyForm.OID)
                                .with(RadiotherapyForm.RT_START, day("2025-03-10"))
                                .with(RadiotherapyForm.RT_END, day("2025-04-09")),
                        form(SurgeryForm.OID).with(SurgeryForm.SURGERY_DATE, day("2025-05-27")));

        assertThat(Timeline.nictStart(book)).contains(day("2025-01-06"));
        assertThat(Timeline.nictEnd(book)).contains(day("2025-01-27"));
        assertThat(Timeline.rtStart(book)).contains(day("2025-03-10"));
        assertThat(Timeline.rtEnd(book)).contains(day("2025-04-09"));
        assertThat(Timeline.surgeryDate(book)).contains(day("2025-05-27"));
        assertThat(Timeline.deathDate(book)).isEmpty();
    }

    @Test
    void death_may_stand_on_any_visit_and_the_earliest_counts() {
        var first = FormData.empty(new FormKey(FollowUpForm.OID, 1));
        var second = FormData.empty(new FormKey(FollowUpForm.OID, 2));

        assertThat(
                        Timeline.deathDate(
                                book(
                                        first,
                                        second.with(FollowUpForm.DEATH_DATE, day("2026-02-02")))))
                .contains(day("2026-02-02"));
        assertThat(
                        Timeline.deathDate(
                                book(
                                        first.with(FollowUpForm.DEATH_DATE, day("2026-02-03")),
                                        second.with(FollowUpForm.DEATH_DATE, day("2026-02-02")))))
                .contains(day("2026-02-02"));
    }
}
