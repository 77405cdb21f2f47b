package org.downstage.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.RangeCheck;

/** Usual answers to single questions. */
final class PlausibleValues {

    /** Day on which a form is about, counted from the start of immunochemotherapy. */
    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("ELIGIBILITY", -6),
                    Map.entry("BASELINE", -8),
                    Map.entry("TUMOUR", -14),
                    Map.entry("NICT", 0),
                    Map.entry("RESPONSE_NICT", 60),
                    Map.entry("RADIOTHERAPY", 70),
                    Map.entry("RESPONSE_RT", 125),
                    Map.entry("SURGERY", 140),
                    Map.entry("PATHOLOGY", 145),
                    Map.entry("COMPLICATIONS", 146),
                    Map.entry("ADJUVANT", 185),
                    Map.entry("FOLLOW_UP", 320));

    private static final Map<String, Integer> ROWS = Map.of("BASELINE_LAB", 10, "NICT_AGENT", 6);

    /** What a row says of the test or cycle that it is about. */
    private static final Map<String, List<Object>> BY_ROW =
            Map.of(
                    "LAB_TEST",
                            List.of(
                                    "HB", "WBC", "ANC", "LYM", "PLT", "ALT", "AST", "TBIL", "ALB",
                                    "CR"),
                    "LAB_UNIT",
                            List.of(
                                    "G_L", "E9_L", "E9_L", "E9_L", "E9_L", "U_L", "U_L", "UMOL_L",
                                    "G_L", "UMOL_L"),
                    "LAB_VALUE",
                            decimals(
                                    "132", "6.4", "4.1", "1.6", "215", "22", "24", "11.5", "41",
                                    "71"),
                    "LAB_LLN",
                            decimals(
                                    "120", "3.5", "1.8", "1.1", "125", "7", "13", "3.4", "35",
                                    "44"),
                    "LAB_ULN",
                            decimals(
                                    "160", "9.5", "6.3", "3.2", "350", "40", "35", "20.5", "55",
                                    "115"),
                    "CYCLE_NO", List.of(1, 1, 1, 2, 2, 2),
                    "AGENT",
                            List.of(
                                    "TISLELIZUMAB",
                                    "NAB_PACLITAXEL",
                                    "CARBOPLATIN",
                                    "TISLELIZUMAB",
                                    "NAB_PACLITAXEL",
                                    "CARBOPLATIN"),
                    "DOSE", decimals("200", "260", "5", "200", "260", "5"),
                    "DOSE_UNIT", List.of("MG", "MG_M2", "AUC", "MG", "MG_M2", "AUC"));

    private static final Map<String, Object> FIXED =
            Map.ofEntries(
                    Map.entry("MODIFICATION", "NONE"),
                    Map.entry("COMPLETED", true),
                    Map.entry("DOSE_PLANNED", new BigDecimal("41.40")),
                    Map.entry("DOSE_DELIVERED", new BigDecimal("41.40")),
                    Map.entry("FRACTIONS_PLANNED", 23),
                    Map.entry("FRACTIONS_DELIVERED", 23),
                    Map.entry("DOSE_PER_FRACTION", new BigDecimal("1.80")),
                    Map.entry("SURGERY_DONE", true));

    private static final List<String> WORDS =
            List.of("见手术记录", "As in the report", "胸中段，距门齿 28 cm", "Discussed at the MDT");
    private static final List<Missing> REASONS = List.of(Missing.ND, Missing.UNK, Missing.NA);

    private final RandomGenerator random;

    PlausibleValues(RandomGenerator random) {
        this.random = random;
    }

    static int dayOf(String form) {
        return DAYS.getOrDefault(form, 0);
    }

    static int rowsOf(String group) {
        return ROWS.getOrDefault(group, 2);
    }

    private static List<Object> decimals(String... numbers) {
        return List.of(numbers).stream().<Object>map(BigDecimal::new).toList();
    }

    /** An answer, or now and then the reason why there is none. */
    ItemValue of(Item<?> item, int row, LocalDate day) {
        var roll = random.nextInt(100);
        if (row > 0 && BY_ROW.containsKey(item.oid())) {
            var said = BY_ROW.get(item.oid());
            return known(item, said.get((row - 1) % said.size()));
        }
        if (FIXED.containsKey(item.oid())) {
            return known(item, FIXED.get(item.oid()));
        }
        if (roll < 4) {
            return ItemValue.missing(REASONS.get(roll % REASONS.size()));
        }
        return ItemValue.of(answer(item, row, day));
    }

    private static ItemValue known(Item<?> item, Object value) {
        return ItemValue.of(
                value instanceof BigDecimal number ? number.setScale(item.decimals()) : value);
    }

    private Object answer(Item<?> item, int row, LocalDate day) {
        return switch (item.type()) {
            case INTEGER -> number(item).intValueExact();
            case DECIMAL -> number(item);
            case TEXT -> item.longest() < 20 ? "x" : WORDS.get(random.nextInt(WORDS.size()));
            case DATE -> date(item, row, day);
            case PARTIAL_DATE -> PartialDate.of(date(item, row, day));
            case BOOLEAN -> random.nextInt(4) > 0;
            case CODE -> code(item);
            case CODES -> CodeSet.of(item.codeList().orElseThrow(), List.of(code(item)));
        };
    }

    private LocalDate date(Item<?> item, int row, LocalDate day) {
        var ends = item.oid().endsWith("_END") ? 31 : 0;
        var cycle = item.oid().equals("CYCLE_DATE") ? (row - 1) / 3 * 21 : 0;
        return day.plusDays(ends + cycle);
    }

    private BigDecimal number(Item<?> item) {
        var range = item.softRange().or(item::hardRange).orElseGet(() -> RangeCheck.of("0", "100"));
        var low = range.min().doubleValue();
        var high = range.max().doubleValue();
        var middling = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
        return BigDecimal.valueOf(low + (high - low) * middling)
                .setScale(item.decimals(), RoundingMode.HALF_UP)
                .max(range.min().setScale(item.decimals(), RoundingMode.CEILING))
                .min(range.max().setScale(item.decimals(), RoundingMode.FLOOR));
    }

    private String code(Item<?> item) {
        var codes = item.codeList().orElseThrow().codes();
        return codes.get(random.nextInt(codes.size()));
    }
}
