package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.Texts;
import org.downstage.crf.ItemPath;
import org.downstage.document.Source;
import org.downstage.document.UploadProblem;

/** Source documents in the reader's language. */
final class SourceWords {

    private static final List<String> VIEWER =
            List.of(
                    "toolbar",
                    "document",
                    "copies",
                    "copy.redacted",
                    "copy.original",
                    "previous",
                    "next",
                    "smaller",
                    "larger",
                    "fit",
                    "rotate",
                    "close",
                    "region",
                    "page",
                    "places",
                    "none",
                    "again",
                    "ask",
                    "accept",
                    "byKeys",
                    "refuse",
                    "failed.connection",
                    "failed.notThere",
                    "failed.gone",
                    "failed.unreadable",
                    "failed.busy",
                    "failed.unexpected",
                    "width");

    private static final List<String> REDACTION =
            List.of(
                    "redaction",
                    "redaction.how",
                    "redaction.boxes",
                    "redaction.box",
                    "redaction.keys",
                    "redaction.add",
                    "redaction.remove",
                    "redaction.unseen",
                    "redaction.nextUnseen",
                    "redaction.allSeen",
                    "redaction.finish",
                    "redaction.sure",
                    "redaction.yes",
                    "redaction.no",
                    "redaction.leave",
                    "redaction.making",
                    "redaction.progress");

    private SourceWords() {}

    /** What the viewer says by itself. */
    static Map<String, String> viewer() {
        return words(VIEWER);
    }

    /** What the viewer says by itself while a redaction is drawn. */
    static Map<String, String> redaction() {
        return words(Stream.concat(VIEWER.stream(), REDACTION.stream()).toList());
    }

    private static Map<String, String> words(List<String> keys) {
        var words = new LinkedHashMap<String, String>();
        keys.forEach(
                key -> words.put(key, text("document.viewer." + key, "{0}", "{1}", "{2}", "{3}")));
        return words;
    }

    /** What a document is, with its number. */
    static String label(Source source) {
        return text("document.label", kind(source), String.valueOf(source.id()));
    }

    static String kind(Source source) {
        return text("document.kind." + source.kind());
    }

    /** Why nothing can be seen of it, and who acts next; empty when something can. */
    static String waiting(Source source) {
        return source.readable().isEmpty() ? text("document.pending", source.siteCode()) : "";
    }

    static String item(CatalogueText texts, String form, ItemPath path) {
        var question = texts.item(form, path.item(), Texts.reader());
        return path.row() == 0
                ? question
                : text("document.item.row", question, String.valueOf(path.row()));
    }

    static String problem(String fileName, UploadProblem problem) {
        return text(
                "document.problem." + problem.kind(),
                Stream.concat(Stream.of(fileName), problem.arguments().stream()).toArray());
    }
}
