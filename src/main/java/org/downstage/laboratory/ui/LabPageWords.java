package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that the grid itself says, without asking the server. */
final class LabPageWords {

    private static final List<String> KEYS =
            List.of(
                    "grid",
                    "day",
                    "day.new",
                    "day.add",
                    "test.add",
                    "unit",
                    "limits",
                    "baseline",
                    "paste",
                    "paste.title",
                    "paste.hint",
                    "paste.read",
                    "paste.enter",
                    "paste.close",
                    "paste.changes",
                    "paste.problems",
                    "paste.order",
                    "paste.order.DAY_FIRST",
                    "paste.order.MONTH_FIRST",
                    "paste.nothing",
                    "paste.change",
                    "row",
                    "row.close",
                    "rows",
                    "rows.close",
                    "cell",
                    "cell.grade",
                    "cell.least",
                    "cell.low",
                    "cell.high",
                    "cell.open",
                    "cell.void",
                    "empty",
                    "keys",
                    "legend");

    private LabPageWords() {}

    /** All of them, by key, in the reader's language; {@code {0}} is for the page to fill in. */
    static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> words.put("lab." + key, text("laboratory.page." + key, "{0}", "{1}")));
        return words;
    }
}
