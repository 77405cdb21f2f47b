package org.downstage.dataentry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form on the page. Its fields are drawn, typed in and moved about by the browser alone, so
 * that a slow or dead connection never stops anybody; the server holds one element for all of them.
 */
@Tag("ds-case-form")
@JsModule("./dataentry/case-form.ts")
class CaseForm extends Component implements FormPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the reader does at the form. */
    interface Editor {

        /** A field holds this text, or this missing reason. */
        FormUpdate typed(String path, String text, String missing, int sequence);

        /** A row is added, copied, removed, declared void or restored. */
        void row(String group, int number, String act);

        /** An unlikely value is explained. */
        FormUpdate explained(String finding, String words, int sequence);

        /** A change is reasoned. */
        FormUpdate reasoned(String path, String words, int sequence);

        void save();

        void discard();

        /** The whole form is to be declared void, for this reason. */
        void declareVoid(String reason);

        /** Of two versions, these places take mine or theirs. */
        void resolve(Map<String, String> choices);

        /** Something shall be said about this place. */
        void query(String path);

        /** The focus is here now. */
        void focused(String path);
    }

    private @Nullable Editor editor;
    private @Nullable UI page;

    CaseForm() {
        addClassName("ds-case-form");
    }

    @Override
    public void edits(FormEditor open) {
        editor = open;
    }

    @Override
    public Component component() {
        return this;
    }

    private Editor editor() {
        return Objects.requireNonNull(editor, "The form is not open yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page = event.getUI();
    }

    @Override
    public void show(FormModel model) {
        getElement().executeJs("this.show($0)", tree(model));
    }

    @Override
    public void answer(Answer answer, FormUpdate update) {
        getElement().executeJs("this.answer($0, $1)", tree(answer), tree(update));
    }

    @Override
    public void mark(Map<String, List<FormModel.MarkModel>> marks, FormUpdate update) {
        getElement().executeJs("this.mark($0, $1)", tree(marks), tree(update));
    }

    @Override
    public void kept(int sequence, String at) {
        if (page != null) {
            var _ = page.access(() -> getElement().executeJs("this.kept($0, $1)", sequence, at));
        }
    }

    private static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    @ClientCallable
    JsonNode typed(String path, String text, String missing, int sequence) {
        return tree(editor().typed(path, text, missing, sequence));
    }

    @ClientCallable
    void row(String group, int number, String act) {
        editor().row(group, number, act);
    }

    @ClientCallable
    JsonNode explained(String finding, String words, int sequence) {
        return tree(editor().explained(finding, words, sequence));
    }

    @ClientCallable
    JsonNode reasoned(String path, String words, int sequence) {
        return tree(editor().reasoned(path, words, sequence));
    }

    @ClientCallable
    void save() {
        editor().save();
    }

    @ClientCallable
    void discard() {
        editor().discard();
    }

    @ClientCallable
    void declareVoid(String reason) {
        editor().declareVoid(reason);
    }

    @ClientCallable
    void resolve(List<String> places, List<String> choices) {
        var chosen = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(places.size(), choices.size()); i++) {
            chosen.put(places.get(i), choices.get(i));
        }
        editor().resolve(chosen);
    }

    @ClientCallable
    void query(String path) {
        editor().query(path);
    }

    @ClientCallable
    void focused(String path) {
        editor().focused(path);
    }

    @ClientCallable
    void leave() {
        if (page != null) {
            page.navigate("subjects");
        }
    }
}
