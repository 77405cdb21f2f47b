package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.escc.StudyCatalogue;
import org.downstage.escc.Timeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is invented around each subject's figures, without a database. */
class CaseStoryTest {

    static final List<DemonstrationSubject> SUBJECTS = DemonstrationSubject.all();

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void nothing_is_impossible_at_any_save(DemonstrationSubject subject) {
        assertThat(findings(subject).filter(Finding::isHard)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void whatever_is_unlikely_has_an_explanation(DemonstrationSubject subject) {
        assertThat(findings(subject).filter(finding -> !finding.isHard()))
                .allSatisfy(finding ->
                        assertThat(Explanations.of(subject.id(), List.of(finding))).isNotEmpty());
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void the_course_runs_in_the_right_order(DemonstrationSubject subject) {
        var book = books(subject).toList().getLast();
        var interval = subject.figures().number("interval");

        assertThat(
                        List.of(
                                Timeline.nictStart(book).orElseThrow(),
                                Timeline.nictEnd(book).orElseThrow(),
                                Timeline.rtStart(book).orElseThrow(),
                                Timeline.rtEnd(book).orElseThrow(),
                                Timeline.surgeryDate(book).orElseThrow()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Timeline.rtEnd(book).orElseThrow().plusDays(interval))
                .isEqualTo(Timeline.surgeryDate(book).orElseThrow());
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void the_same_day_tells_the_same_story(DemonstrationSubject subject) {
        assertThat(CaseStory.of(subject, TODAY)).isEqualTo(CaseStory.of(subject, TODAY));
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void a_later_day_only_adds_visits(DemonstrationSubject subject) {
        var earlier = FollowUpData.of(subject, TODAY);
        var later = FollowUpData.of(subject, TODAY.plusYears(1));

        assertThat(later).startsWith(earlier.toArray(new FormData[0]));
    }

    private static Stream<Finding> findings(DemonstrationSubject subject) {
        return books(subject).flatMap(book -> CHECK.findings(book).stream()).distinct();
    }

    /** The case book after each save. */
    private static Stream<CaseBook> books(DemonstrationSubject subject) {
        var books = Stream.<CaseBook>builder();
        var book = new CaseBook(List.of(), TODAY);
        for (var entry : CaseStory.of(subject, TODAY).entries()) {
            book = book.with(entry.data());
            books.add(book);
        }
        return books.build();
    }
}
