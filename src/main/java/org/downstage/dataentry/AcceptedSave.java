package org.downstage.dataentry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.downstage.query.SystemQueries.Explained;
import org.downstage.query.SystemQuery;
import org.downstage.subject.Subject;

/**
 * A save that passed every check, and all that writing it needs.
 *
 * @param subject whose form
 * @param form the form's definition
 * @param stored the case book before
 * @param request what was asked for
 * @param changes what differs
 * @param after the case book as it will stand
 * @param mandatory number of mandatory items as the form will stand
 * @param unanswered how many of them stay empty
 * @param explained unlikely values that get a query now
 * @param outdated queries whose value no longer breaks the rule
 */
record AcceptedSave(
        Subject subject,
        CaseReportForm form,
        StoredCase stored,
        SaveRequest request,
        FormChanges changes,
        CaseBook after,
        int mandatory,
        int unanswered,
        List<Explained> explained,
        List<SystemQuery> outdated) {

    FormState before() {
        return stored.form(request.data().key()).state();
    }

    /**
     * A form falls back from signed when anything in it changes, and by nothing else: a wish to
     * leave it incomplete takes nobody's signature away.
     */
    FormStatus status() {
        if (unanswered > 0) {
            return FormStatus.IN_PROGRESS;
        }
        if (changes.isEmpty() && before().status() == FormStatus.SIGNED) {
            return FormStatus.SIGNED;
        }
        return request.complete() ? FormStatus.COMPLETE : FormStatus.IN_PROGRESS;
    }

    /** Whether signatures that held so far no longer do. */
    boolean invalidatesSignatures() {
        return before().status() == FormStatus.SIGNED && status() != FormStatus.SIGNED;
    }

    /** Whether there is anything to write at all. */
    boolean changesNothing() {
        return changes.isEmpty()
                && before().version() > 0
                && before().status() == status()
                && explained.isEmpty()
                && outdated.isEmpty();
    }

    /** Whether items outside repeating groups change. */
    boolean changesValues() {
        return changes.items().stream().anyMatch(change -> change.path().row() == 0);
    }

    /** The rows of a group that are new, voided, or hold a changed value. */
    List<Row> changedRows(ItemGroup group) {
        var items = group.items().stream().map(Item::oid).toList();
        var numbers = new HashSet<Integer>();
        changes.items().stream()
                .map(FormChanges.ItemChange::path)
                .filter(path -> items.contains(path.item()))
                .forEach(path -> numbers.add(path.row()));
        Stream.concat(changes.added().stream(), changes.voided().stream())
                .filter(path -> path.item().equals(group.oid()))
                .forEach(path -> numbers.add(path.row()));
        return request.data().allRows(group).stream()
                .filter(row -> numbers.contains(row.number()))
                .toList();
    }

    /** Why rows of a group become void. */
    Map<ItemPath, String> voidReasons(ItemGroup group) {
        return changes.voided().stream()
                .filter(path -> path.item().equals(group.oid()))
                .collect(Collectors.toMap(path -> path, request::reasonFor));
    }
}
