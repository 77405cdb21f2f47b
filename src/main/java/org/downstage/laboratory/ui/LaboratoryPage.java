package org.downstage.laboratory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormModel;
import org.downstage.dataentry.ui.FormPage;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The grid of results on the page. The browser draws it and moves in it; each act is one call. */
@Tag("ds-lab-grid")
@JsModule("./laboratory/lab-grid.ts")
class LaboratoryPage extends Component implements FormPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<FormEditor, LaboratoryDesk> desks;
    private @Nullable LaboratoryDesk desk;
    private @Nullable UI page;

    LaboratoryPage(Function<FormEditor, LaboratoryDesk> desks) {
        this.desks = desks;
        addClassName("ds-case-form");
    }

    @Override
    public void edits(FormEditor editor) {
        desk = desks.apply(editor);
    }

    private LaboratoryDesk desk() {
        return Objects.requireNonNull(desk, "The form is not open yet");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page = event.getUI();
    }

    @Override
    public void show(FormModel model) {
        desk().opened();
        var tree = (ObjectNode) JSON.valueToTree(model);
        tree.set("update", tree(model.update()));
        ((ObjectNode) tree.get("words")).setAll(words());
        getElement().executeJs("this.show($0)", tree);
    }

    private static ObjectNode words() {
        return (ObjectNode) JSON.valueToTree(LabPageWords.all());
    }

    @Override
    public void answer(Answer answer, FormUpdate update) {
        getElement().executeJs("this.answer($0, $1)", JSON.valueToTree(answer), tree(update));
    }

    @Override
    public void kept(int sequence, String at) {
        if (page != null) {
            var _ = page.access(() -> getElement().executeJs("this.kept($0, $1)", sequence, at));
        }
    }

    /** The form's update with the grid beside it, as one object. */
    private JsonNode tree(FormUpdate update) {
        var tree = (ObjectNode) JSON.valueToTree(update);
        tree.set("lab", JSON.valueToTree(desk().grid(update)));
        return tree;
    }

    private JsonNode now() {
        return tree(desk().editor().update());
    }

    @ClientCallable
    JsonNode result(String test, String day, String text, int sequence) {
        LabTest.of(test)
                .ifPresent(known ->
                        desk().result(new Place(known, LocalDate.parse(day)), text, sequence));
        return now();
    }

    @ClientCallable
    JsonNode undo(int sequence) {
        desk().takeBack(sequence);
        return now();
    }

    @ClientCallable
    JsonNode addDay(String typed) {
        desk().addDay(typed);
        return now();
    }

    @ClientCallable
    JsonNode addTest(String test) {
        desk().addTest(test);
        return now();
    }

    @ClientCallable
    JsonNode writeIn(String test, String unit) {
        desk().writeIn(test, unit);
        return now();
    }

    @ClientCallable
    JsonNode preview(String pasted, String order) {
        return JSON.valueToTree(previewed(pasted, order));
    }

    PastePreview previewed(String pasted, String order) {
        return desk().preview(pasted, order);
    }

    @ClientCallable
    JsonNode enter(String pasted, String order, boolean changes, int sequence) {
        desk().enter(pasted, order, changes, sequence);
        return now();
    }

    @ClientCallable
    JsonNode typed(String path, String text, String missing, int sequence) {
        desk().typed(path, text, missing, sequence);
        return now();
    }

    @ClientCallable
    JsonNode explained(String finding, String words, int sequence) {
        return tree(desk().editor().explained(finding, words, sequence));
    }

    @ClientCallable
    JsonNode reasoned(String path, String words, int sequence) {
        return tree(desk().editor().reasoned(path, words, sequence));
    }

    @ClientCallable
    void row(String group, int number, String act) {
        desk().editor().row(group, number, act);
    }

    /** Draws everything anew, with the fields of this row open; of none for 0. */
    @ClientCallable
    void open(int row) {
        desk().editor().show(row == 0 ? null : "row:" + LaboratorySheet.ROWS.oid() + "#" + row);
    }

    @ClientCallable
    void save() {
        desk().editor().save();
    }

    @ClientCallable
    void discard() {
        desk().editor().discard();
    }

    @ClientCallable
    void resolve(List<String> places, List<String> choices) {
        var chosen = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(places.size(), choices.size()); i++) {
            chosen.put(places.get(i), choices.get(i));
        }
        desk().editor().resolve(chosen);
    }

    @ClientCallable
    void focused(String path) {
        desk().editor().focused(path);
    }
}
