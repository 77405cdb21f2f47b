package org.downstage.dataentry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.crf.Severity;
import org.downstage.dataentry.FormChanges;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.StoredForm;

/**
 * A form as it stands on somebody's screen: the record underneath, and over it what was typed,
 * readable or not. Nothing typed is ever dropped here; it only becomes a value when it can be read.
 * Belongs to one page and is not safe for several threads.
 */
public final class Worksheet {

    /**
     * What stands in a field.
     *
     * @param text as it was typed; empty beside a missing reason
     * @param missing the missing reason, if one was chosen
     */
    public record Entry(String text, Optional<Missing> missing) {

        /** What was typed. */
        public static Entry of(String text) {
            return new Entry(text, Optional.empty());
        }

        /** A missing reason. */
        public static Entry of(Missing reason) {
            return new Entry("", Optional.of(reason));
        }

        /** How a value stands in its field. */
        public static Entry of(ItemValue value) {
            return value instanceof ItemValue.Absent(Missing reason)
                    ? of(reason)
                    : of(ItemText.write(value));
        }
    }

    private final CaseReportForm form;
    private final CaseBook book;
    private StoredForm base;
    private final Map<ItemPath, Entry> typed = new LinkedHashMap<>();
    private final RowChanges rows = new RowChanges();
    private final SaveWords words = new SaveWords();

    /** Over the record, within the subject's case book. */
    Worksheet(CaseReportForm form, StoredForm base, CaseBook book) {
        this.form = form;
        this.base = base;
        this.book = book;
    }

    /** The form that it is of. */
    public CaseReportForm form() {
        return form;
    }

    /** Which form of the subject it is. */
    public FormKey key() {
        return base.state().key();
    }

    /** The record underneath. */
    public StoredForm base() {
        return base;
    }

    int baseVersion() {
        return base.state().version();
    }

    /** The case book with the form as typed. */
    public CaseBook book() {
        return book.with(data());
    }

    /** The case book as the database holds it. */
    CaseBook storedBook() {
        return book;
    }

    /** The explanations and reasons that go with it. */
    SaveWords words() {
        return words;
    }

    // What is entered

    /** Puts an entry into a field; false when the field holds again just what is stored. */
    boolean enter(ItemPath path, Entry entry) {
        if (reads(path, entry).filter(stored(path)::equals).isPresent()) {
            typed.remove(path);
            return false;
        }
        typed.put(path, entry);
        return true;
    }

    /** What stands in the field. */
    public Entry entry(ItemPath path) {
        return Optional.ofNullable(typed.get(path)).orElseGet(() -> Entry.of(stored(path)));
    }

    /** The value that the field's text means; nothing when it cannot be read. */
    private Optional<ItemValue> reads(ItemPath path, Entry entry) {
        if (entry.missing().isPresent()) {
            return entry.missing().map(ItemValue::missing);
        }
        return ItemText.read(item(path), entry.text()) instanceof Reading.Read(var value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** What the database holds at the place. */
    public ItemValue stored(ItemPath path) {
        return base.data().value(form, path);
    }

    /** Whether the form has such a place: a single item, or an item of a row that there is. */
    public boolean has(ItemPath path) {
        return form.groupOf(path.item())
                .filter(group ->
                        group.repeating()
                                ? rowNumbers(group).contains(path.row())
                                : path.row() == 0)
                .isPresent();
    }

    /** The item of a place that the form has. */
    public Item<?> item(ItemPath path) {
        return form.item(path.item()).orElseThrow();
    }

    // Rows

    /** Adds an empty row; gives its number. */
    int addRow(ItemGroup group) {
        var number = rowNumbers(group).stream().mapToInt(n -> n).max().orElse(0) + 1;
        addRow(group, number);
        return number;
    }

    /** Adds the row with this number, unless there is one. */
    void addRow(ItemGroup group, int number) {
        if (!rowNumbers(group).contains(number)) {
            rows.add(group, number);
        }
    }

    /** Takes back a row that was never saved, with what was typed in it. */
    void removeRow(ItemGroup group, int number) {
        rows.remove(group, number);
        group.items().forEach(item -> typed.remove(ItemPath.of(item, number)));
    }

    /** Whether the row was added here and never saved. */
    public boolean isAdded(ItemGroup group, int number) {
        return rows.isAdded(group, number);
    }

    /** Declares a saved row void, or takes that back before it is saved. */
    void setVoided(ItemGroup group, int number, boolean voided) {
        rows.setVoided(group, number, voided);
        if (!voided) {
            words.forgetReason(new ItemPath(group.oid(), number));
        }
    }

    /** Whether the row was declared void here and not yet saved. */
    public boolean isNewlyVoid(ItemGroup group, int number) {
        return rows.voided().contains(new ItemPath(group.oid(), number));
    }

    /** Whether the database holds the row as void. */
    public boolean isVoid(ItemGroup group, int number) {
        return base.data().row(group.oid(), number).filter(Row::voided).isPresent();
    }

    /** The numbers of all rows in order, void ones included. */
    public List<Integer> rowNumbers(ItemGroup group) {
        var stored = base.data().allRows(group).stream().map(Row::number);
        return Stream.concat(stored, rows.added(group).stream()).toList();
    }

    /** The rows that were added, by group OID and number. */
    List<ItemPath> newRows() {
        return rows.added();
    }

    /** The rows that were declared void, by group OID and number. */
    List<ItemPath> newlyVoid() {
        return rows.voided();
    }

    // What it amounts to

    /** The form as typed; what cannot be read stands empty in it. */
    public FormData data() {
        var data = base.data();
        for (var row : rows.added()) {
            data = data.with(groupOf(row), Row.of(row.row()));
        }
        for (var one : typed.entrySet()) {
            data = with(data, one.getKey(), reads(one.getKey(), one.getValue()));
        }
        for (var row : rows.voided()) {
            var stored = base.data().row(row.item(), row.row()).orElseThrow();
            data = data.with(groupOf(row), stored.asVoided());
        }
        return data;
    }

    private FormData with(FormData data, ItemPath path, Optional<ItemValue> value) {
        var group = form.groupOf(path.item()).orElseThrow();
        var now = value.orElse(ItemValue.empty());
        if (!group.repeating()) {
            return data.with(item(path), now);
        }
        return data.row(group.oid(), path.row())
                .filter(row -> !row.voided())
                .map(row -> data.with(group, row.with(item(path), now)))
                .orElse(data);
    }

    private ItemGroup groupOf(ItemPath row) {
        return form.repeatingGroup(row.item()).orElseThrow();
    }

    /** A hard finding for each text that cannot be read. */
    List<Finding> unreadable() {
        var findings = new ArrayList<Finding>();
        typed.forEach((path, entry) -> {
            if (entry.missing().isEmpty()
                    && ItemText.read(item(path), entry.text())
                            instanceof Reading.Unreadable(var check, var arguments)) {
                findings.add(new Finding(key(), check, Severity.HARD, List.of(path), arguments));
            }
        });
        return findings;
    }

    /** What differs from the record, as far as it can be read. */
    FormChanges changes() {
        return FormChanges.between(form, base.data(), data());
    }

    /** The places with something typed, in the order of typing. */
    public List<ItemPath> touched() {
        return List.copyOf(typed.keySet());
    }

    /** How many things were typed, added or voided. */
    public int size() {
        return typed.size() + rows.added().size() + rows.voided().size();
    }

    /** What saving asks the service for. */
    SaveRequest request(String subject, boolean complete) {
        return new SaveRequest(
                subject,
                data(),
                baseVersion(),
                complete,
                words.reason(),
                words.reasons(),
                words.explanations());
    }
}
