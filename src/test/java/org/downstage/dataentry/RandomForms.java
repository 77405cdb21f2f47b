package org.downstage.dataentry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.RangeCheck;
import org.downstage.crf.Row;

/** Values that every item can hold, without sense between them; the same for the same seed. */
final class RandomForms {

    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "𬌗 and 😀; \"quoted\", 'single'\n second line\t\\ % _ <script>alert(1)</script>",
                    " spaces around ",
                    "食管".repeat(20));

    private static final List<Missing> REASONS = List.of(Missing.UNK, Missing.NA, Missing.ND);

    private final RandomGenerator random;

    RandomForms(RandomGenerator random) {
        this.random = random;
    }

    /** A form with about so many per cent of its items answered, and up to four rows a group. */
    FormData form(CaseReportForm form, int percent) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var group : form.repeatingGroups()) {
            var rows = new ArrayList<Row>();
            for (var number = 1; number <= random.nextInt(1, 5); number++) {
                rows.add(new Row(number, false, values(group.items(), percent)));
            }
            groups.put(group.oid(), rows);
        }
        return new FormData(
                FormKey.of(form.oid()), values(form.singleItems().toList(), percent), groups);
    }

    Map<String, ItemValue> values(List<Item<?>> items, int percent) {
        var values = new LinkedHashMap<String, ItemValue>();
        for (var item : items) {
            if (random.nextInt(100) < percent) {
                values.put(item.oid(), value(item));
            }
        }
        return values;
    }

    ItemValue value(Item<?> item) {
        if (random.nextInt(10) == 0) {
            return ItemValue.missing(REASONS.get(random.nextInt(3)));
        }
        return ItemValue.of(
                switch (item.type()) {
                    case INTEGER -> number(item).intValueExact();
                    case DECIMAL -> number(item);
                    case TEXT -> text(item);
                    case DATE -> date();
                    case PARTIAL_DATE -> partialDate();
                    case BOOLEAN -> random.nextBoolean();
                    case CODE -> code(item);
                    case CODES -> CodeSet.of(item.codeList().orElseThrow(), List.of(code(item)));
                });
    }

    private BigDecimal number(Item<?> item) {
        var range = item.hardRange().orElse(RangeCheck.of("0", "9999"));
        return new BigDecimal(
                        random.nextDouble(
                                range.min().doubleValue(), range.max().doubleValue() + 1e-9))
                .setScale(item.decimals(), RoundingMode.HALF_UP)
                .max(range.min().setScale(item.decimals(), RoundingMode.CEILING))
                .min(range.max().setScale(item.decimals(), RoundingMode.FLOOR));
    }

    private String text(Item<?> item) {
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.codePointCount(0, text.length()) <= item.longest() ? text : "x";
    }

    private LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
    }

    private PartialDate partialDate() {
        return switch (random.nextInt(3)) {
            case 0 -> new PartialDate(2023, null, null);
            case 1 -> new PartialDate(2023, 5, null);
            default -> PartialDate.of(date());
        };
    }

    private String code(Item<?> item) {
        var codes = item.codeList().orElseThrow().codes();
        return codes.get(random.nextInt(codes.size()));
    }
}
