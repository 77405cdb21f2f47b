package org.downstage.dataentry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.RangeCheck;

/**
 * The tables that the catalogue asks for, as SQL: what a migration for a new form or item has to
 * say. {@link SchemaInStepTest} holds the migrated schema to it.
 */
final class CatalogueDdl {

    private CatalogueDdl() {}

    /** The tables of a form by name: its own, then one for each repeating group. */
    static Map<String, String> tables(CaseReportForm form) {
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                lower(form.oid()),
                table(
                        form.oid(),
                        List.of("form_id BIGINT NOT NULL PRIMARY KEY"),
                        form.singleItems().toList(),
                        "case_form (form_id)"));
        for (var group : form.repeatingGroups()) {
            tables.put(lower(group.oid()), rows(form, group));
        }
        return tables;
    }

    private static String rows(CaseReportForm form, ItemGroup group) {
        return table(
                group.oid(),
                List.of(
                        "form_id BIGINT NOT NULL",
                        "row_no SMALLINT NOT NULL",
                        "voided BOOLEAN NOT NULL DEFAULT FALSE",
                        "void_reason VARCHAR(500) NULL",
                        "PRIMARY KEY (form_id, row_no)",
                        "CONSTRAINT ck_%s_row CHECK (row_no >= 1)".formatted(lower(group.oid())),
                        "CONSTRAINT ck_%s_void CHECK (voided = FALSE OR void_reason IS NOT NULL)"
                                .formatted(lower(group.oid()))),
                group.items(),
                lower(form.oid()) + " (form_id)");
    }

    private static String table(
            String oid, List<String> first, List<Item<?>> items, String parent) {
        var name = lower(oid);
        var lines = new ArrayList<String>();
        first.stream().filter(line -> !isTrailing(line)).forEach(lines::add);
        items.forEach(item -> lines.add(column(item)));
        lines.add("missing JSON NOT NULL DEFAULT '{}' COMMENT 'missing reasons by item'");
        first.stream().filter(CatalogueDdl::isTrailing).forEach(lines::add);
        items.stream().flatMap(item -> checks(name, item).stream()).forEach(lines::add);
        lines.add(
                "CONSTRAINT fk_%s_form FOREIGN KEY (form_id) REFERENCES %s"
                        .formatted(name, parent));
        return "CREATE TABLE %s (\n  %s\n) ENGINE=InnoDB WITH SYSTEM VERSIONING;\n"
                .formatted(name, String.join(",\n  ", lines));
    }

    private static boolean isTrailing(String line) {
        return line.startsWith("PRIMARY") || line.startsWith("CONSTRAINT");
    }

    private static String column(Item<?> item) {
        return "%s %s NULL".formatted(lower(item.oid()), type(item));
    }

    static String type(Item<?> item) {
        return switch (item.type()) {
            case INTEGER ->
                    item.hardRange().filter(r -> r.max().intValue() <= 32_767).isPresent()
                            ? "SMALLINT"
                            : "INT";
            case DECIMAL ->
                    "DECIMAL(%d,%d)"
                            .formatted(integerDigits(item) + item.decimals(), item.decimals());
            case TEXT -> item.longest() <= 500 ? "VARCHAR(%d)".formatted(item.longest()) : "TEXT";
            case DATE -> "DATE";
            case PARTIAL_DATE -> "VARCHAR(10)";
            case BOOLEAN -> "BOOLEAN";
            case CODE -> "ENUM(%s)".formatted(codes(item));
            case CODES -> "SET(%s)".formatted(codes(item));
        };
    }

    private static int integerDigits(Item<?> item) {
        return item.hardRange()
                .map(range -> range.max().abs().max(range.min().abs()))
                .map(limit -> Math.max(1, limit.precision() - limit.scale()))
                .orElse(12);
    }

    private static String codes(Item<?> item) {
        return item.codeList().orElseThrow().codes().stream()
                .map("'%s'"::formatted)
                .collect(Collectors.joining(","));
    }

    private static List<String> checks(String table, Item<?> item) {
        var column = lower(item.oid());
        return switch (item.type()) {
            case INTEGER, DECIMAL ->
                    item.hardRange().map(range -> range(table, column, range)).stream().toList();
            case PARTIAL_DATE ->
                    List.of(
                            "CONSTRAINT ck_%s_%s CHECK (%s REGEXP '^[0-9]{4}(-[0-9]{2}){0,2}$')"
                                    .formatted(table, column, column));
            default -> List.of();
        };
    }

    private static String range(String table, String column, RangeCheck range) {
        return "CONSTRAINT ck_%s_%s CHECK (%s BETWEEN %s AND %s)"
                .formatted(table, column, column, plain(range.min()), plain(range.max()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String lower(String oid) {
        return oid.toLowerCase(Locale.ROOT);
    }
}
