package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page's own words, as the browser needs them. */
final class DeskPageWords {

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "list",
                    "list.order",
                    "list.more",
                    "list.kinds",
                    "list.fold",
                    "list.unfold",
                    "subject",
                    "subject.hint",
                    "site.choose",
                    "site.all",
                    "column.item",
                    "column.value",
                    "column.state",
                    "none",
                    "section",
                    "section.title",
                    "section.do",
                    "section.none",
                    "query",
                    "query.words",
                    "query.send",
                    "query.sure",
                    "leave",
                    "history",
                    "history.none",
                    "open",
                    "undo",
                    "next.none",
                    "empty.item",
                    "verified.already",
                    "was",
                    "keys.item",
                    "keys.next",
                    "keys.source",
                    "keys.undo",
                    "keys.panel",
                    "keys.verify",
                    "keys.page",
                    "keys.all",
                    "keys.enter",
                    "dropped",
                    "queries");

    private DeskPageWords() {}

    static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> words.put(key, text("verify.page." + key)));
        return words;
    }
}
