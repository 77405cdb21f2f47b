package org.downstage.dataentry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.crf.Severity;

/**
 * Whether what shall be saved is of the form's shape at all: known items, values that the item can
 * hold, rows that only grow or become void. The screen sends nothing else; a forged request might.
 */
final class StructureCheck {

    private final CaseReportForm form;
    private final FormData before;
    private final FormData after;
    private final List<Finding> findings = new ArrayList<>();

    private StructureCheck(CaseReportForm form, FormData before, FormData after) {
        this.form = form;
        this.before = before;
        this.after = after;
    }

    /** What is out of shape; hard findings only. */
    static List<Finding> findings(CaseReportForm form, FormData before, FormData after) {
        var check = new StructureCheck(form, before, after);
        check.values(after.values(), form.singleItems().toList(), 0);
        check.groups();
        return List.copyOf(check.findings);
    }

    private void groups() {
        var known =
                form.repeatingGroups().stream()
                        .map(group -> group.oid())
                        .collect(Collectors.toSet());
        after.groups().keySet().stream()
                .filter(oid -> !known.contains(oid))
                .forEach(oid -> add("UNKNOWN-ITEM", new ItemPath(oid, 0), List.of(oid)));
        for (var group : form.repeatingGroups()) {
            after.allRows(group).forEach(row -> values(row.values(), group.items(), row.number()));
            rows(group.oid(), before.allRows(group), after.allRows(group));
        }
    }

    private void values(Map<String, ItemValue> values, List<Item<?>> items, int row) {
        var byOid = items.stream().collect(Collectors.toMap(Item::oid, item -> item));
        values.forEach((oid, value) -> {
            var item = byOid.get(oid);
            if (item == null) {
                add("UNKNOWN-ITEM", new ItemPath(oid, row), List.of(oid));
            } else {
                value(item, value, row);
            }
        });
    }

    private void value(Item<?> item, ItemValue value, int row) {
        if (!(value instanceof ItemValue.Known)) {
            return;
        }
        switch (ItemText.read(item, ItemText.write(value))) {
            case Reading.Unreadable(var check, var arguments) ->
                    add(check, ItemPath.of(item, row), arguments);
            case Reading.Read(var read) -> {
                if (!read.equals(value)) {
                    add("UNREADABLE", ItemPath.of(item, row), List.of(ItemText.write(value)));
                }
            }
        }
    }

    private void rows(String group, List<Row> old, List<Row> rows) {
        var numbers = rows.stream().map(Row::number).toList();
        for (var row : old) {
            var now = after.row(group, row.number());
            if (now.isEmpty() || (row.voided() && !now.get().equals(row))) {
                add("ROW-KEPT", new ItemPath(group, row.number()), List.of(row.number()));
            }
        }
        var highest = old.isEmpty() ? 0 : old.getLast().number();
        var fresh = numbers.stream().filter(number -> number > highest).toList();
        if (Set.copyOf(numbers).size() != numbers.size()
                || numbers.stream().anyMatch(number -> number < 1 || number > Short.MAX_VALUE)
                || numbers.size() - fresh.size() > old.size()) {
            add("ROW-NUMBER", new ItemPath(group, 0), List.of(numbers.toString()));
        }
    }

    private void add(String check, ItemPath path, List<Object> arguments) {
        findings.add(new Finding(after.key(), check, Severity.HARD, List.of(path), arguments));
    }
}
