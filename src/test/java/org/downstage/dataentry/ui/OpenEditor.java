package org.downstage.dataentry.ui;

import java.util.function.Function;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/** Opens a form as a page does, for tests of pages that draw forms their own way. */
public final class OpenEditor {

    private OpenEditor() {}

    /** Opens the form of the subject, for who is acting now, on a new page. */
    public static <P extends FormPage> P on(
            FormDesks desks, String subject, FormKey form, Function<FormDesk, P> newPage) {
        var desk = desks.desk();
        var page = newPage.apply(desk);
        var editor = new FormEditor(desk, desks.open(subject, form), page, new Nobody());
        page.edits(editor);
        editor.show(null);
        return page;
    }

    private static final class Nobody implements FormEditor.Surroundings {
        @Override
        public void reopened(FormEditor open) {}

        @Override
        public void focused(FormEditor open, ItemPath path) {}

        @Override
        public void typed(ItemPath path) {}
    }
}
