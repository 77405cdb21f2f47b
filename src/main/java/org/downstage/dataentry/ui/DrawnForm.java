package org.downstage.dataentry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that the browser draws, as fields or as a grid: what each kind of it is told, and what the
 * reader asks of each. What is drawn, typed in and moved about there needs no answer, so that a
 * slow or dead connection never stops anybody.
 */
public abstract class DrawnForm extends Component implements FormPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable FormEditor editor;
    private @Nullable UI page;

    /** One without a form as yet. */
    protected DrawnForm() {
        addClassName("ds-case-form");
    }

    @Override
    public void edits(FormEditor open) {
        editor = open;
    }

    /** The open form. */
    protected final FormEditor editor() {
        return Objects.requireNonNull(editor, "The form is not open yet");
    }

    /** What follows, with whatever this kind of form tells beside it, for the browser. */
    protected abstract JsonNode told(FormUpdate update);

    /** A value for the browser. */
    protected static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** A value with parts, for the browser. */
    protected static ObjectNode object(Object value) {
        return JSON.valueToTree(value);
    }

    @Override
    public final Component component() {
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page = event.getUI();
    }

    @Override
    public void answer(Answer answer, FormUpdate update) {
        getElement().executeJs("this.answer($0, $1)", json(answer), told(update));
    }

    @Override
    public void mark(Map<String, List<FormModel.MarkModel>> marks, FormUpdate update) {
        getElement().executeJs("this.mark($0, $1)", json(marks), told(update));
    }

    @Override
    public void kept(int sequence, String at) {
        if (page != null) {
            var _ = page.access(() -> getElement().executeJs("this.kept($0, $1)", sequence, at));
        }
    }

    /** An unlikely value is explained. */
    @ClientCallable
    public JsonNode explained(String finding, String words, int sequence) {
        return told(editor().explained(finding, words, sequence));
    }

    /** A change is reasoned. */
    @ClientCallable
    public JsonNode reasoned(String path, String words, int sequence) {
        return told(editor().reasoned(path, words, sequence));
    }

    /** What is typed becomes the record. */
    @ClientCallable
    public void save() {
        editor().save();
    }

    /** What is typed and not saved goes. */
    @ClientCallable
    public void discard() {
        editor().discard();
    }

    /** Of two versions, these places take mine or theirs, each with the choice at its position. */
    @ClientCallable
    public void resolve(List<String> places, List<String> choices) {
        var chosen = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(places.size(), choices.size()); i++) {
            chosen.put(places.get(i), choices.get(i));
        }
        editor().resolve(chosen);
    }

    /** Something shall be said about this place. */
    @ClientCallable
    public void query(String path) {
        editor().query(path);
    }

    /** The focus is here now. */
    @ClientCallable
    public void focused(String path) {
        editor().focused(path);
    }

    /** Back to the subjects. */
    @ClientCallable
    public void leave() {
        if (page != null) {
            page.navigate("subjects");
        }
    }
}
