package org.downstage.laboratory.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.downstage.dataentry.ui.DrawnForm;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormModel;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The grid of results on the page. The browser draws it and moves in it; each act is one call. */
@Tag("ds-lab-grid")
@JsModule("./laboratory/lab-grid.ts")
class LaboratoryPage extends DrawnForm {

    private final Function<FormEditor, LaboratoryDesk> desks;
    private @Nullable LaboratoryDesk desk;

    LaboratoryPage(Function<FormEditor, LaboratoryDesk> desks) {
        this.desks = desks;
    }

    @Override
    public void edits(FormEditor editor) {
        super.edits(editor);
        desk = desks.apply(editor);
    }

    private LaboratoryDesk desk() {
        return Objects.requireNonNull(desk, "The form is not open yet");
    }

    @Override
    public void show(FormModel model) {
        desk().opened();
        var tree = object(model);
        tree.set("update", told(model.update()));
        ((ObjectNode) tree.get("words")).setAll(words());
        getElement().executeJs("this.show($0)", tree);
    }

    private static ObjectNode words() {
        return object(LabPageWords.all());
    }

    /** The form's update with the grid beside it, as one object. */
    @Override
    protected JsonNode told(FormUpdate update) {
        var tree = object(update);
        tree.set("lab", json(desk().grid(update)));
        return tree;
    }

    private JsonNode now() {
        return told(editor().update());
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
        return json(previewed(pasted, order));
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
    void row(String group, int number, String act) {
        editor().row(group, number, act);
    }

    /** Draws everything anew, with the fields of this row open; of none for 0. */
    @ClientCallable
    void open(int row) {
        editor().show(row == 0 ? null : "row:" + LaboratorySheet.ROWS.oid() + "#" + row);
    }
}
