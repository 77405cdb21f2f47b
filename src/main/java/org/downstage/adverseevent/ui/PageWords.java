package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that the grid itself says, without asking the server. */
final class PageWords {

    private static final List<String> KEYS =
            List.of(
                    "system",
                    "term",
                    "term.order",
                    "worst",
                    "worst.none",
                    "filter",
                    "filter.all",
                    "filter.graded",
                    "filter.due",
                    "filter.laboratory",
                    "filter.none",
                    "filter.clear",
                    "add",
                    "add.label",
                    "add.there",
                    "add.none",
                    "grades",
                    "grades.charted",
                    "grades.set",
                    "laboratory",
                    "laboratory.accept",
                    "laboratory.keep",
                    "laboratory.charted",
                    "laboratory.mark",
                    "laboratory.grade",
                    "laboratory.chart",
                    "group",
                    "phase",
                    "events.none",
                    "events.of",
                    "event",
                    "event.add",
                    "event.dates",
                    "event.ongoing",
                    "event.noDates",
                    "event.serious",
                    "event.void",
                    "event.remove",
                    "event.restore",
                    "event.reason",
                    "event.voided",
                    "correct",
                    "correct.label",
                    "correct.hint",
                    "course",
                    "course.add",
                    "course.none",
                    "course.remove",
                    "course.void",
                    "attribution.none",
                    "log.open",
                    "log.close",
                    "query.none",
                    "query.several",
                    "question.do",
                    "question.leave",
                    "question.left",
                    "selected",
                    "save.one",
                    "save.many",
                    "save.none",
                    "nowhere.some",
                    "next.none",
                    "legend.absent",
                    "legend.grades",
                    "legend.ND",
                    "legend.due",
                    "legend.events",
                    "legend.laboratory",
                    "legend.attribution",
                    "legend.strong",
                    "legend.weak",
                    "legend.changed",
                    "keys.move",
                    "keys.grade",
                    "keys.ND",
                    "keys.clear",
                    "keys.open",
                    "keys.range",
                    "keys.undo",
                    "keys.due",
                    "keys.add",
                    "keys.jump",
                    "keys.back",
                    "keys.query",
                    "keys.panel",
                    "keys.save",
                    "keys.laboratory",
                    "keys.all",
                    "readOnly");

    private static final List<String> TREATMENTS = List.of("ICI", "CHEMO", "RT", "SURGERY");

    private PageWords() {}

    /** All of them, by key, in the reader's language; {@code {0}} is for the page to fill in. */
    static Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        KEYS.forEach(key -> words.put(key, text("grading.page." + key, "{0}", "{1}")));
        TREATMENTS.forEach(key -> words.put("treatment." + key, text("grading.treatment." + key)));
        return words;
    }
}
