package org.downstage.sdv;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Values;

/** Places of a form in reading order, and the text in which the counts keep them. */
public final class ItemPaths {

    private ItemPaths() {}

    /** The items that hold a value or a missing reason; rows that are void are left out. */
    static List<ItemPath> filled(CaseReportForm form, FormData data) {
        return form.groups().stream()
                .flatMap(group ->
                        group.repeating()
                                ? data.rows(group).stream()
                                        .flatMap(row -> filled(group, row, row.number()))
                                : filled(group, data, 0))
                .toList();
    }

    private static Stream<ItemPath> filled(ItemGroup group, Values values, int row) {
        return group.items().stream()
                .filter(item -> !values.value(item.oid()).isEmpty())
                .map((Item<?> item) -> ItemPath.of(item, row));
    }

    /** As kept in the database. */
    static String write(Collection<ItemPath> paths) {
        return paths.stream().map(ItemPath::toString).collect(Collectors.joining(","));
    }

    /** As read from there. */
    public static List<ItemPath> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(ItemPaths::one).toList();
    }

    private static ItemPath one(String text) {
        var hash = text.indexOf('#');
        return hash < 0
                ? new ItemPath(text, 0)
                : new ItemPath(text.substring(0, hash), Integer.parseInt(text.substring(hash + 1)));
    }
}
