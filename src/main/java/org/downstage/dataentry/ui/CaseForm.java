package org.downstage.dataentry.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.JsonNode;

/** The form on the page, field by field; the server holds one element for all of them. */
@Tag("ds-case-form")
@JsModule("./dataentry/case-form.ts")
class CaseForm extends DrawnForm {

    @Override
    public void show(FormModel model) {
        getElement().executeJs("this.show($0)", json(model));
    }

    @Override
    protected JsonNode told(FormUpdate update) {
        return json(update);
    }

    /** A field holds this text, or this missing reason. */
    @ClientCallable
    JsonNode typed(String path, String text, String missing, int sequence) {
        return told(editor().typed(path, text, missing, sequence));
    }

    /** A row is added, copied, removed, declared void or restored. */
    @ClientCallable
    void row(String group, int number, String act) {
        editor().row(group, number, act);
    }

    /** The whole form is to be declared void, for this reason. */
    @ClientCallable
    void declareVoid(String reason) {
        editor().declareVoid(reason);
    }
}
