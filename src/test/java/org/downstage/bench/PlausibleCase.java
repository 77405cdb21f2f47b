package org.downstage.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.escc.StudyCatalogue;

/**
 * A case book with every form of the study, such as a site could have entered it: usual values,
 * dates along the course of treatment, and nothing that contradicts. The same for the same random
 * numbers.
 */
public final class PlausibleCase {

    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final int ROUNDS = 12;

    private final RandomGenerator random;
    private final PlausibleValues values;
    private final LocalDate start;

    private PlausibleCase(RandomGenerator random) {
        this.random = random;
        this.values = new PlausibleValues(random);
        this.start = LocalDate.of(2021, 3, 1).plusDays(random.nextInt(1200));
    }

    /**
     * A case book and what is unlikely in it.
     *
     * @param book the forms, free of hard findings
     * @param unlikely its soft findings, few of them
     */
    public record Made(CaseBook book, List<Finding> unlikely) {}

    /** The case book that follows from these random numbers. */
    public static Made of(RandomGenerator random) {
        var course = new PlausibleCase(random);
        var forms =
                StudyCatalogue.CATALOGUE.forms().stream()
                        .flatMap(form -> course.occurrences(form).stream())
                        .toList();
        return course.consistent(new CaseBook(forms, TODAY));
    }

    private List<FormData> occurrences(CaseReportForm form) {
        var made = new ArrayList<FormData>();
        for (var number = 1; number <= (form.repeating() ? 2 : 1); number++) {
            made.add(form(form, number));
        }
        return made;
    }

    private FormData form(CaseReportForm form, int occurrence) {
        var day = start.plusDays(PlausibleValues.dayOf(form.oid()) + (occurrence - 1) * 180L);
        var data = FormData.empty(new FormKey(form.oid(), occurrence));
        for (var item : form.singleItems().toList()) {
            if (item.isApplicable(data)) {
                data = data.with(item, values.of(item, 0, day));
            }
        }
        for (var group : form.repeatingGroups()) {
            for (var number = 1; number <= PlausibleValues.rowsOf(group.oid()); number++) {
                data = data.with(group, row(group, number, day));
            }
        }
        return data;
    }

    private Row row(ItemGroup group, int number, LocalDate day) {
        var row = Row.of(number);
        for (var item : group.items()) {
            if (item.isApplicable(row)) {
                row = row.with(item, values.of(item, number, day));
            }
        }
        return row;
    }

    /** Leaves out what contradicts, and of the merely unlikely all but a little. */
    private Made consistent(CaseBook book) {
        var kept = new HashSet<Finding>();
        for (var round = 0; round < ROUNDS; round++) {
            var found = CHECK.findings(book);
            found.stream()
                    .filter(finding -> !finding.isHard() && random.nextInt(25) == 0)
                    .forEach(kept::add);
            var wrong = found.stream().filter(finding -> !kept.contains(finding)).toList();
            if (wrong.isEmpty()
                    || (round == ROUNDS - 1 && found.stream().noneMatch(Finding::isHard))) {
                return new Made(book, found);
            }
            book = without(book, wrong, round);
        }
        throw new IllegalStateException("Still contradictory: " + CHECK.findings(book));
    }

    private static CaseBook without(CaseBook book, List<Finding> wrong, int round) {
        var forms = new ArrayList<FormData>();
        for (var form : book.forms()) {
            var paths = new HashSet<ItemPath>();
            wrong.stream()
                    .filter(finding -> finding.form().equals(form.key()))
                    .forEach(f -> paths.addAll(round < 4 ? List.of(f.anchor()) : f.paths()));
            forms.add(paths.isEmpty() ? form : without(form, paths));
        }
        return new CaseBook(forms, book.today());
    }

    private static FormData without(FormData form, Set<ItemPath> paths) {
        var groups = new LinkedHashMap<String, List<Row>>();
        form.groups()
                .forEach((oid, rows) ->
                        groups.put(
                                oid,
                                rows.stream()
                                        .map(row ->
                                                new Row(
                                                        row.number(),
                                                        row.voided(),
                                                        without(row, paths)))
                                        .toList()));
        return new FormData(form.key(), without(form.values(), 0, paths), groups);
    }

    private static Map<String, ItemValue> without(Row row, Set<ItemPath> paths) {
        return without(row.values(), row.number(), paths);
    }

    private static Map<String, ItemValue> without(
            Map<String, ItemValue> values, int row, Set<ItemPath> paths) {
        var left = new LinkedHashMap<>(values);
        left.keySet().removeIf(oid -> paths.contains(new ItemPath(oid, row)));
        return left;
    }

    /** How many values a form holds, those in rows included. */
    public static int size(FormData form) {
        return form.values().size()
                + form.groups().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(row -> row.values().size())
                        .sum();
    }
}
