package org.downstage.dataentry.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.downstage.crf.Finding;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.SaveRequest.FindingKey;

/** How places of a form are written in drafts and on the page: {@code ITEM}, {@code ITEM#3}. */
final class Places {

    private static final Pattern PATH = Pattern.compile("([A-Z0-9_]+)(?:#(\\d{1,5}))?");

    private Places() {}

    /** Reads a place; nothing when it is none. */
    static Optional<ItemPath> path(String text) {
        var parts = PATH.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var row = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Optional.of(new ItemPath(parts.group(1), row));
    }

    /** Writes which finding: its check, then its place; a form in between when it is another. */
    static String finding(Finding finding, String form) {
        return finding(FindingKey.of(finding), form);
    }

    static String finding(FindingKey key, String form) {
        var place = key.form().equals(form) ? "" : key.form() + "/";
        return key.check() + "@" + place + key.path();
    }

    /** Reads which finding. */
    static Optional<FindingKey> findingKey(String text, String form) {
        var at = text.indexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        var slash = text.indexOf('/', at);
        var where = slash < 0 ? form : text.substring(at + 1, slash);
        return path(text.substring(Math.max(at, slash) + 1))
                .map(path -> new FindingKey(where, text.substring(0, at), path));
    }
}
