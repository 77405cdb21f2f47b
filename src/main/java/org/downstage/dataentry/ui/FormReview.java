package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.dataentry.FormChanges;
import org.downstage.dataentry.FormChanges.ItemChange;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.ui.FormUpdate.Line;
import org.downstage.dataentry.ui.FormUpdate.Owed;
import org.downstage.query.QueryThread;

/**
 * Judges a worksheet as it stands: the same checks that saving makes, on what was typed, without a
 * look at the database.
 */
final class FormReview {

    private final CaseCheck checks;
    private final CatalogueText texts;
    private final Worksheet sheet;
    private final List<QueryThread> queries;
    private final boolean voided;
    private final Locale locale;

    FormReview(
            CaseCheck checks,
            CatalogueText texts,
            Worksheet sheet,
            List<QueryThread> queries,
            boolean voided,
            Locale locale) {
        this.checks = checks;
        this.texts = texts;
        this.sheet = sheet;
        this.queries = queries;
        this.voided = voided;
        this.locale = locale;
    }

    /** What blocks saving or still wants an explanation, the unreadable first; nothing if void. */
    List<Finding> findings() {
        if (voided) {
            return List.of();
        }
        var known = checks.findings(sheet.storedBook());
        var findings = new ArrayList<>(sheet.unreadable());
        for (var finding : checks.findings(sheet.book())) {
            var ours = finding.form().equals(sheet.key());
            if ((ours || !known.contains(finding)) && !isAsked(finding)) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private boolean isAsked(Finding finding) {
        return !finding.isHard() && queries.stream().anyMatch(query -> query.isAbout(finding));
    }

    FormUpdate update() {
        return updateWith(findings());
    }

    /** What follows, with these findings. */
    FormUpdate updateWith(List<Finding> findings) {
        var data = sheet.data();
        var changes = FormChanges.between(sheet.form(), sheet.base().data(), data);
        var unanswered = checks.unanswered(data);
        return new FormUpdate(
                texts(),
                places(checks.mandatoryItems(data)),
                places(checks.notAsked(data)),
                places(unanswered.stream().filter(path -> !isTyped(path)).toList()),
                derived(data, sheet.book()),
                lines(findings),
                was(changes),
                owed(changes),
                text("dataentry.progress", unanswered.size(), checks.mandatory(data)),
                sheet.size());
    }

    private boolean isTyped(ItemPath path) {
        return !sheet.entry(path).text().isBlank();
    }

    private static List<String> places(List<ItemPath> paths) {
        return paths.stream().map(ItemPath::toString).toList();
    }

    private Map<String, String> texts() {
        var written = new LinkedHashMap<String, String>();
        var data = sheet.data();
        for (var path : sheet.touched()) {
            var text = ItemText.write(data.value(sheet.form(), path));
            if (!text.isEmpty()) {
                written.put(path.toString(), text);
            }
        }
        return written;
    }

    private Map<String, String> derived(FormData data, CaseBook book) {
        var derived = new LinkedHashMap<String, String>();
        sheet.form()
                .derivedItems()
                .forEach(item ->
                        derived.put(
                                item.oid(),
                                item.derive(data, book)
                                        .map(value -> texts.derived(item, value, locale))
                                        .orElse("")));
        return derived;
    }

    private List<Line> lines(List<Finding> findings) {
        var unreadable = sheet.unreadable();
        return findings.stream().map(f -> line(f, unreadable.contains(f))).toList();
    }

    private Line line(Finding finding, boolean unreadable) {
        var here = finding.form().equals(sheet.key());
        return new Line(
                Places.finding(finding, sheet.key().form()),
                finding.isHard(),
                unreadable,
                here ? places(finding.paths()) : List.of(),
                sentence(finding, here),
                foot(finding, unreadable),
                sheet.words().explanation(FindingKey.of(finding)));
    }

    private String sentence(Finding finding, boolean here) {
        var words = texts.finding(finding, locale);
        return here
                ? words
                : text("dataentry.finding.elsewhere", texts.form(finding.form(), locale), words);
    }

    private static String foot(Finding finding, boolean unreadable) {
        if (unreadable) {
            return text("dataentry.finding.unreadable");
        }
        return finding.isHard()
                ? text("dataentry.finding.hard", finding.check())
                : text("dataentry.finding.soft", finding.check());
    }

    private Map<String, String> was(FormChanges changes) {
        var was = new LinkedHashMap<String, String>();
        for (var change : changes.items()) {
            if (change.owesReason()) {
                was.put(
                        change.path().toString(),
                        text(
                                "dataentry.was",
                                texts.value(sheet.item(change.path()), change.before(), locale)));
            }
        }
        return was;
    }

    private List<Owed> owed(FormChanges changes) {
        var owed = new ArrayList<Owed>();
        changes.items().stream()
                .filter(ItemChange::owesReason)
                .forEach(change -> owed.add(owed(change)));
        changes.voided()
                .forEach(row ->
                        owed.add(
                                new Owed(
                                        row.toString(),
                                        label(texts, sheet.form(), row, locale),
                                        text("dataentry.row.void"))));
        return owed;
    }

    private Owed owed(ItemChange change) {
        var item = sheet.item(change.path());
        var after = texts.value(item, change.after(), locale);
        return new Owed(
                change.path().toString(),
                label(texts, sheet.form(), change.path(), locale),
                text(
                        "dataentry.change",
                        texts.value(item, change.before(), locale),
                        after.isEmpty() ? text("dataentry.empty") : after));
    }

    /** The question of a place, with the number of its row. */
    static String label(CatalogueText texts, CaseReportForm form, ItemPath path, Locale locale) {
        var question = texts.item(form.oid(), path.item(), locale);
        return path.row() == 0
                ? question
                : text("dataentry.row.of", question, String.valueOf(path.row()));
    }

    /** Whether a mandatory item of the form stands open. */
    boolean isComplete() {
        return checks.unanswered(sheet.data()).isEmpty();
    }
}
