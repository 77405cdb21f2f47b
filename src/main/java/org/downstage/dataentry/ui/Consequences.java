package org.downstage.dataentry.ui;

import java.util.ArrayList;
import java.util.List;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;

/** Which derived values of the case book depend on one item, and how its typing changes them. */
final class Consequences {

    /**
     * A derived value.
     *
     * @param label what it is
     * @param before with the stored value, in words; a dash for none
     * @param now with what is typed
     */
    record Consequence(String label, String before, String now) {}

    private final FormDesk desk;
    private final Worksheet sheet;

    Consequences(FormDesk desk, Worksheet sheet) {
        this.desk = desk;
        this.sheet = sheet;
    }

    /** The values that change with the item, or that would be gone without it. */
    List<Consequence> of(ItemPath path) {
        var now = sheet.book();
        var before = now.with(withValue(path, sheet.stored(path)));
        var without = now.with(withValue(path, ItemValue.empty()));
        var found = new ArrayList<Consequence>();
        for (var form : desk.catalogue().forms()) {
            form.derivedItems()
                    .forEach(item -> {
                        var words = words(form, item, now);
                        var old = words(form, item, before);
                        if (!words.equals(old) || !words.equals(words(form, item, without))) {
                            found.add(
                                    new Consequence(
                                            desk.texts()
                                                    .item(form.oid(), item.oid(), desk.locale()),
                                            old,
                                            words));
                        }
                    });
        }
        return found;
    }

    private FormData withValue(ItemPath path, ItemValue value) {
        var data = sheet.data();
        var item = sheet.item(path);
        if (path.row() == 0) {
            return data.with(item, value);
        }
        var group = sheet.form().groupOf(path.item()).orElseThrow();
        var row = data.row(group.oid(), path.row()).orElse(Row.of(path.row()));
        return data.with(group, row.with(item, value));
    }

    private String words(CaseReportForm form, DerivedItem item, CaseBook book) {
        return item.derive(book.form(form.oid()), book)
                .map(value -> desk.texts().derived(item, value, desk.locale()))
                .orElse("–");
    }
}
