package org.downstage.adverseevent.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.downstage.adverseevent.TermWords;
import org.downstage.dataentry.ui.DrawnForm;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormModel;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The grading grid on the page. The browser draws it and moves in it; each act is one call. */
@Tag("ds-grading-grid")
@JsModule("./adverseevent/grading-grid.ts")
class GradingPage extends DrawnForm {

    private final FormDesk desk;
    private final ToxicityPlan plan;
    private final Dictionary dictionary;
    private final TermWords terms;
    private @Nullable GradingDesk grading;

    GradingPage(FormDesk desk, ToxicityPlan plan, Dictionary dictionary, TermWords terms) {
        this.desk = desk;
        this.plan = plan;
        this.dictionary = dictionary;
        this.terms = terms;
    }

    @Override
    public void edits(FormEditor editor) {
        super.edits(editor);
        grading = new GradingDesk(editor, desk, plan, dictionary, terms);
    }

    /** What takes the reader's acts. */
    GradingDesk grading() {
        if (grading == null) {
            throw new IllegalStateException("The form is not open yet");
        }
        return grading;
    }

    @Override
    public void show(FormModel model) {
        var grid = grading().open();
        var tree = object(model);
        tree.set("update", told(model.update()));
        tree.putObject("rows");
        tree.set("grading", json(grid));
        getElement().executeJs("this.show($0)", tree);
    }

    @Override
    protected JsonNode told(FormUpdate update) {
        return tree(grading().update(update));
    }

    /** The form's update with the grid's beside it, as one object. */
    static JsonNode tree(GradingUpdate update) {
        var tree = object(update.form());
        var grid = object(update);
        grid.remove("form");
        tree.set("grid", grid);
        return tree;
    }

    @ClientCallable
    JsonNode grade(String term, String phase, String grade, int sequence) {
        return tree(grading().grade(new CellKey(term, phase), grade, sequence));
    }

    @ClientCallable
    JsonNode accept(String term, String phase, int sequence) {
        return tree(grading().accept(new CellKey(term, phase), sequence));
    }

    @ClientCallable
    JsonNode fill(List<String> fillTerms, List<String> phases, String grade, int sequence) {
        return tree(grading().fill(fillTerms, phases, grade, sequence));
    }

    @ClientCallable
    JsonNode confirm(int sequence) {
        return tree(grading().confirm(sequence));
    }

    @ClientCallable
    JsonNode clear(List<String> clearTerms, List<String> phases, int sequence) {
        return tree(grading().clear(clearTerms, phases, sequence));
    }

    @ClientCallable
    JsonNode undo(int sequence) {
        return tree(grading().undo(sequence));
    }

    @ClientCallable
    JsonNode opens(String term, String phase) {
        return tree(grading().opens(new CellKey(term, phase)));
    }

    @ClientCallable
    JsonNode addEvent(String term, String phase, int sequence) {
        return tree(grading().addEvent(new CellKey(term, phase), sequence));
    }

    @ClientCallable
    JsonNode addChange(int event, int sequence) {
        return tree(grading().addChange(event, sequence));
    }

    @ClientCallable
    JsonNode mark(String group, int row, String act, int sequence) {
        return tree(grading().mark(group, row, act, sequence));
    }

    @ClientCallable
    JsonNode find(String typed) {
        return json(grading().find(typed));
    }

    @ClientCallable
    JsonNode correctTerm(int event, String term, int sequence) {
        return tree(grading().correctTerm(event, term, sequence));
    }

    @ClientCallable
    JsonNode addTerm(String term) {
        return tree(grading().addTerm(term));
    }

    @ClientCallable
    JsonNode typed(String path, String text, String missing, int sequence) {
        return tree(grading().typed(path, text, missing, sequence));
    }
}
