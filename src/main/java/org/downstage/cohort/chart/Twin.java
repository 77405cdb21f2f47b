package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table that says what a chart shows, for readers who do not see it and as CSV.
 *
 * @param columns the first names each line
 * @param rows in the order of the chart
 */
public record Twin(List<Column> columns, List<Row> rows) {

    /**
     * A column.
     *
     * @param words in the reader's language
     * @param numeric whether its cells are numbers, to be aligned as such
     */
    public record Column(String words, boolean numeric) {

        public static Column words(String words) {
            return new Column(words, false);
        }

        public static Column number(String words) {
            return new Column(words, true);
        }
    }

    /**
     * A line.
     *
     * @param subject id of the subject whose case the line leads to; empty for none
     * @param cells as many as there are columns; null for an empty one
     */
    public record Row(String subject, List<@Nullable Object> cells) {

        public static Row of(@Nullable Object... cells) {
            return ofSubject("", cells);
        }

        public static Row ofSubject(String subject, @Nullable Object... cells) {
            return new Row(subject, Arrays.asList(cells));
        }
    }

    /**
     * Tables of the same chart as one, told apart by a new first column. A column that one of them
     * lacks is empty in its lines: another site, another term.
     *
     * @param twins by what they are called, in their order
     */
    public static Twin ofGroups(Column group, SequencedMap<String, Twin> twins) {
        var columns = new LinkedHashSet<Column>();
        twins.values().forEach(twin -> columns.addAll(twin.columns()));
        var rows = new ArrayList<Row>();
        twins.forEach(
                (name, twin) -> twin.rows().forEach(row -> rows.add(twin.in(name, row, columns))));
        return new Twin(Stream.concat(Stream.of(group), columns.stream()).toList(), rows);
    }

    private Row in(String group, Row row, Set<Column> all) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(group);
        for (var column : all) {
            var place = columns.indexOf(column);
            cells.add(place < 0 ? null : row.cells().get(place));
        }
        return new Row(row.subject(), cells);
    }
}
