package org.downstage.subject;

import java.util.Locale;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * The address of a subject's form, from the application's root: {@code subjects/S1-02/radiotherapy}
 * or {@code subjects/S1-02/follow-up/3}, with the occurrence behind it where it is not the first,
 * and the item to go to as the parameter {@code item}.
 */
public final class CaseAddress {

    private CaseAddress() {}

    /** The address of a form. */
    public static String of(String subjectKey, FormKey form) {
        var name = form.form().toLowerCase(Locale.ROOT).replace('_', '-');
        var address = "subjects/" + subjectKey + "/" + name;
        return form.occurrence() == 1 ? address : address + "/" + form.occurrence();
    }

    /** The OID of the form that an address names; whether there is one is for others to say. */
    public static String formOid(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The address of an item of a form; of a repeating group's item with its row. */
    public static String of(String subjectKey, FormKey form, ItemPath item) {
        var place = item.row() == 0 ? item.item() : item.item() + "." + item.row();
        return of(subjectKey, form) + "?item=" + place;
    }
}
