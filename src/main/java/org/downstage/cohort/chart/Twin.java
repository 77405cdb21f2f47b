package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Both tables as one, told apart by a new first column. */
    static Twin ofGroups(Column group, String first, Twin one, String second, Twin other) {
        var columns = Stream.concat(Stream.of(group), one.columns().stream()).toList();
        return new Twin(
                columns,
                Stream.concat(
                                one.rows().stream().map(row -> in(first, row)),
                                other.rows().stream().map(row -> in(second, row)))
                        .toList());
    }

    private static Row in(String group, Row row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(group);
        cells.addAll(row.cells());
        return new Row(row.subject(), cells);
    }
}
