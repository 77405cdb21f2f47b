package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.downstage.adverseevent.ui.GradingCell.Letter;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.downstage.escc.AdverseEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.Treatment;

/** Makes the cells of the grid: what they hold, and how that is said. */
final class GradingCells {

    private static final int WORST = 5;

    private final GradingSheet sheet;
    private final GradingWords words;

    GradingCells(GradingSheet sheet, GradingWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** The cell of a term in a phase. */
    GradingCell cell(CellKey key) {
        var rows = sheet.rows(key);
        var events = sheet.events(key);
        var grade = grade(rows, events);
        var due = rows.isEmpty() && words.phases().hasBegun(key.phase());
        var laboratory = words.laboratory().other(key, grade);
        return new GradingCell(
                grade,
                events.size(),
                letters(events),
                rows.stream().map(Row::number).toList(),
                sheet.isChanged(key),
                due,
                rows.stream().anyMatch(this::isDetailed),
                laboratory,
                label(key, grade, due, laboratory, events));
    }

    /** Whether the row tells more than its grade: then grade 0 would contradict it. */
    boolean isDetailed(Row row) {
        return sheet.hasCourse(row.number())
                || AdverseEventsForm.details().stream()
                        .map(item -> ItemPath.of(item, row.number()))
                        .anyMatch(path -> !sheet.worksheet().entry(path).equals(Entry.of("")));
    }

    private static String grade(List<Row> rows, List<AdverseEvent> events) {
        if (rows.isEmpty()) {
            return "";
        }
        var worst = events.stream().map(AdverseEvent::worstGrade).max(Comparator.naturalOrder());
        return worst.map(GradingCells::digit)
                .or(() -> rows.stream().flatMap(row -> assessed(row).stream()).findFirst())
                .orElse(GradingCell.UNGRADED);
    }

    /** The grade as a cell shows it; a number that is none is for the findings to say. */
    private static String digit(int grade) {
        return grade <= WORST ? String.valueOf(grade) : GradingCell.UNGRADED;
    }

    private static Optional<String> assessed(Row row) {
        return switch (row.value(AdverseEventsForm.GRADE)) {
            case ItemValue.Known(Integer grade) when grade == 0 -> Optional.of("0");
            case ItemValue.Known _ -> Optional.empty();
            case ItemValue.Absent(var reason) -> Optional.of(reason.name());
            case ItemValue.Empty _ -> Optional.empty();
        };
    }

    private List<Letter> letters(List<AdverseEvent> events) {
        var letters = new ArrayList<Letter>();
        for (var treatment : Treatment.values()) {
            strongest(events, treatment)
                    .filter(Attribution::isRelated)
                    .ifPresent(attribution -> {
                        var strong = attribution.compareTo(Attribution.PROBABLE) >= 0;
                        var letter = treatment.code().substring(0, 1);
                        letters.add(
                                new Letter(
                                        strong ? letter : letter.toLowerCase(Locale.ROOT), strong));
                    });
        }
        return letters;
    }

    private static Optional<Attribution> strongest(List<AdverseEvent> events, Treatment treatment) {
        return events.stream()
                .flatMap(event -> event.attribution(treatment).stream())
                .max(Comparator.naturalOrder());
    }

    private String label(
            CellKey key, String grade, boolean due, String laboratory, List<AdverseEvent> events) {
        var parts = new ArrayList<String>();
        parts.add(words.called(key.term()));
        parts.add(words.phases().name(key.phase()));
        parts.add(words.grade(grade, due));
        if (!events.isEmpty()) {
            parts.add(text("grading.events", events.size()));
        }
        Arrays.stream(Treatment.values())
                .forEach(treatment ->
                        strongest(events, treatment)
                                .filter(Attribution::isRelated)
                                .map(attribution -> words.attributed(attribution, treatment))
                                .ifPresent(parts::add));
        if (!laboratory.isEmpty()) {
            parts.add(text("grading.cell.laboratory", laboratory));
        }
        if (sheet.isChanged(key)) {
            parts.add(text("grading.cell.changed"));
        }
        return parts.stream().collect(Collectors.joining(text("grading.and")));
    }
}
