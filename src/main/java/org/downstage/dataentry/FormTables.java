package org.downstage.dataentry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.jooq.DefaultCatalog;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the catalogue meets the schema: a form's OID names its table, a repeating group's OID its
 * child table, an item's OID its column. Missing reasons of a row stand in its {@code missing}
 * column, by item.
 */
final class FormTables {

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Missing>> REASONS =
            new TypeReference<>() {};

    private FormTables() {}

    static Table<?> table(CaseReportForm form) {
        return table(form.oid());
    }

    static Table<?> table(ItemGroup group) {
        return table(group.oid());
    }

    private static Table<?> table(String oid) {
        var name = oid.toLowerCase(Locale.ROOT);
        return DefaultCatalog.DEFAULT_CATALOG
                .schemaStream()
                .flatMap(schema -> schema.tableStream())
                .filter(table -> table.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table for " + oid));
    }

    static Field<Long> formId(Table<?> table) {
        return column(table, "form_id", Long.class);
    }

    static Field<Short> rowNo(Table<?> table) {
        return column(table, "row_no", Short.class);
    }

    static Field<Boolean> voided(Table<?> table) {
        return column(table, "voided", Boolean.class);
    }

    static Field<String> voidReason(Table<?> table) {
        return column(table, "void_reason", String.class);
    }

    static Field<JSON> missing(Table<?> table) {
        return column(table, "missing", JSON.class);
    }

    static Field<?> column(Table<?> table, Item<?> item) {
        var field = table.field(item.oid().toLowerCase(Locale.ROOT));
        if (field == null) {
            throw new IllegalStateException("No column for " + table.getName() + "." + item);
        }
        return field;
    }

    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        var field = table.field(name, type);
        if (field == null) {
            throw new IllegalStateException("No column " + table.getName() + "." + name);
        }
        return field;
    }

    /** The columns of a row that hold these values: one for each item, and the missing reasons. */
    static Map<Field<?>, Object> write(
            Table<?> table, Iterable<Item<?>> items, Map<String, ItemValue> values) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        var reasons = new LinkedHashMap<String, String>();
        for (var item : items) {
            var value = values.getOrDefault(item.oid(), ItemValue.empty());
            if (value instanceof ItemValue.Absent(Missing reason)) {
                reasons.put(item.oid(), reason.name());
            }
            columns.put(column(table, item), toColumn(value));
        }
        columns.put(missing(table), JSON.valueOf(JSON_MAPPER.writeValueAsString(reasons)));
        return columns;
    }

    private static @Nullable Object toColumn(ItemValue value) {
        if (!(value instanceof ItemValue.Known(Object known))) {
            return null;
        }
        return switch (known) {
            case CodeSet codes -> codes.toString();
            case PartialDate date -> date.toString();
            default -> known;
        };
    }

    /** The values in a row. */
    static Map<String, ItemValue> read(Table<?> table, Iterable<Item<?>> items, Record row) {
        var values = new LinkedHashMap<String, ItemValue>();
        for (var item : items) {
            var known = fromColumn(item, row, column(table, item));
            if (known != null) {
                values.put(item.oid(), ItemValue.of(known));
            }
        }
        JSON_MAPPER
                .readValue(row.get(missing(table)).data(), REASONS)
                .forEach((oid, reason) -> values.put(oid, ItemValue.missing(reason)));
        return values;
    }

    private static @Nullable Object fromColumn(Item<?> item, Record row, Field<?> field) {
        if (row.get(field) == null) {
            return null;
        }
        return switch (item.type()) {
            case INTEGER -> row.get(field, Integer.class);
            case DECIMAL -> row.get(field, BigDecimal.class).setScale(item.decimals());
            case TEXT, CODE -> row.get(field, String.class);
            case DATE -> row.get(field, LocalDate.class);
            case PARTIAL_DATE -> PartialDate.parse(row.get(field, String.class)).orElseThrow();
            case BOOLEAN -> row.get(field, Boolean.class);
            case CODES ->
                    CodeSet.of(
                            item.codeList().orElseThrow(),
                            Arrays.asList(row.get(field, String.class).split(",")));
        };
    }
}
