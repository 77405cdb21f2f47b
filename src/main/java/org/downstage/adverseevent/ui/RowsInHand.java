package org.downstage.adverseevent.ui;

import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.adverseevent.ui.GradingUpdate.Hand;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.dataentry.ui.FormModel.RowModel;
import org.downstage.dataentry.ui.FormUpdate;
import org.jspecify.annotations.Nullable;

/** The rows behind the cell that the reader has opened, and what the form says about them. */
final class RowsInHand {

    private final GradingSheet sheet;
    private final OpenedForm opened;
    private final FormDesk desk;
    private final @Nullable CellKey key;
    private final List<Integer> events;

    RowsInHand(GradingSheet sheet, OpenedForm opened, FormDesk desk, @Nullable CellKey key) {
        this.sheet = sheet;
        this.opened = opened;
        this.desk = desk;
        this.key = key;
        this.events = key == null ? List.of() : sheet.allRows(key);
    }

    /** The rows for the page; null while no cell is open. */
    @Nullable Hand model() {
        if (key == null) {
            return null;
        }
        var course = new LinkedHashMap<Integer, List<RowModel>>();
        for (var event : events) {
            course.put(
                    event,
                    sheet.course(event)
                            .map(Row::number)
                            .map(row -> row(GRADE_CHANGE_ROWS, row))
                            .toList());
        }
        return new Hand(
                key.toString(), events.stream().map(row -> row(EVENT_ROWS, row)).toList(), course);
    }

    private RowModel row(ItemGroup group, int number) {
        return desk.row(opened, sheet.worksheet(), group, number);
    }

    /** Only what the form says about these rows; findings and owed reasons are told for all. */
    FormUpdate narrow(FormUpdate form) {
        var places = places();
        return new FormUpdate(
                among(form.texts(), places),
                among(form.required(), places),
                among(form.notAsked(), places),
                among(form.unanswered(), places),
                form.derived(),
                form.findings(),
                among(form.was(), places),
                form.owed(),
                form.progress(),
                form.drafts());
    }

    private Set<String> places() {
        var places = new LinkedHashSet<String>();
        for (var event : events) {
            addPlaces(places, EVENT_ROWS, event);
            sheet.course(event).forEach(row -> addPlaces(places, GRADE_CHANGE_ROWS, row.number()));
        }
        return places;
    }

    private static void addPlaces(Set<String> places, ItemGroup group, int row) {
        group.items().forEach(item -> places.add(ItemPath.of(item, row).toString()));
    }

    private static List<String> among(List<String> paths, Set<String> places) {
        return paths.stream().filter(places::contains).toList();
    }

    private static Map<String, String> among(Map<String, String> texts, Set<String> places) {
        return texts.entrySet().stream()
                .filter(text -> places.contains(text.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
