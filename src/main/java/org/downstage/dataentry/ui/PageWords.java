package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.crf.Missing;

/** The words that the page itself says, without asking the server. */
final class PageWords {

    /** Texts whose {@code {0}} the page fills in. */
    private static final List<String> KEYS =
            List.of(
                    "required",
                    "draft.kept",
                    "draft.keeping",
                    "draft.waiting",
                    "draft.late",
                    "notRecord",
                    "save",
                    "discard",
                    "discard.question",
                    "discard.yes",
                    "discard.no",
                    "void",
                    "void.question",
                    "void.reason",
                    "void.yes",
                    "void.no",
                    "blocks",
                    "blocks.many",
                    "explain",
                    "explain.label",
                    "explain.keep",
                    "next.finding",
                    "next.open",
                    "missing",
                    "missing.of",
                    "missing.remove",
                    "notAsked",
                    "derived",
                    "pick",
                    "pick.form",
                    "choose",
                    "reason.all",
                    "reason.one",
                    "reason.together",
                    "reason.count",
                    "row",
                    "row.add",
                    "row.edit",
                    "row.close",
                    "row.copy",
                    "row.remove",
                    "row.void",
                    "row.voiding",
                    "row.restore",
                    "row.reason",
                    "row.one",
                    "row.count",
                    "row.voided",
                    "row.none",
                    "row.actions",
                    "compare.item",
                    "compare.mine",
                    "compare.theirs",
                    "compare.apply",
                    "compare.allMine",
                    "compare.allTheirs",
                    "empty",
                    "keys",
                    "keys.save",
                    "keys.finding",
                    "keys.missing",
                    "keys.row",
                    "keys.pick",
                    "keys.panel",
                    "keys.open",
                    "keys.close",
                    "keys.explain",
                    "keys.undo",
                    "keys.history",
                    "keys.query",
                    "keys.source",
                    "source");

    private PageWords() {}

    /** All of them, by key, in the reader's language. */
    static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> words.put(key, text("dataentry.page." + key, "{0}")));
        for (var reason : Missing.values()) {
            words.put("missing." + reason, text("missing." + reason));
        }
        return words;
    }
}
