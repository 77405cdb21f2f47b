package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.crf.ItemValue;
import org.downstage.dataentry.ui.Edits;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.dataentry.ui.Worksheet;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryEvidence;
import org.downstage.escc.ToxicityPlan;
import org.downstage.laboratory.SiteRanges;
import org.downstage.laboratory.paste.PastedDate;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.downstage.oncology.laboratory.Unit;
import org.jspecify.annotations.Nullable;

/** What the reader does at the grid of results, on the worksheet and in the draft. */
final class LaboratoryDesk {

    private final FormEditor editor;
    private final FormDesk desk;
    private final ToxicityPlan plan;
    private final EvidenceWords words;
    private final LabLimits limits;
    private final LabGridState state = new LabGridState();
    private final LabUndo undo = new LabUndo();
    private @Nullable Worksheet drawn;

    LaboratoryDesk(
            FormEditor editor,
            FormDesk desk,
            ToxicityPlan plan,
            EvidenceWords words,
            Supplier<SiteRanges> ranges) {
        this.editor = editor;
        this.desk = desk;
        this.plan = plan;
        this.words = words;
        this.limits = new LabLimits(editor.sheet().book(), ranges);
    }

    /** The form was drawn anew; once it was opened anew, nothing before can be taken back. */
    void opened() {
        state.next();
        if (drawn == editor.sheet()) {
            return;
        }
        drawn = editor.sheet();
        undo.clear();
        if (editor.opened().form().state().version() == 0 && editor.opened().editable()) {
            limits.at(LabTest.HB, editor.opened().today(), Unit.G_L);
        }
    }

    /** The grid as the worksheet stands. */
    LabGrid grid(FormUpdate update) {
        state.undoable(undo.size());
        var evidence = LaboratoryEvidence.of(editor.sheet().book(), plan);
        return new LabGridMaker(desk, words, sheet(), evidence, limits).make(state, update);
    }

    private LaboratorySheet sheet() {
        return new LaboratorySheet(editor.sheet());
    }

    /** A cell holds this text now. */
    void result(Place place, String typed, int sequence) {
        act(
                LabGrid.key(place.test().code(), place.day().toString()),
                sequence,
                edits -> acts(edits).enter(place, typed.strip(), unit(place.test())));
    }

    private LabActs acts(Edits edits) {
        return new LabActs(edits, limits);
    }

    private Unit unit(LabTest test) {
        return state.unit(test).orElseGet(() -> sheet().usualUnit(test));
    }

    private void act(String field, int sequence, Consumer<Edits> work) {
        state.next();
        undo.push(field, editor.edit(sequence, work));
    }

    /** Takes the latest act back. */
    void takeBack(int sequence) {
        state.next();
        editor.edit(sequence, undo::undo);
    }

    /** An item of a row holds this text now, or this missing reason. */
    void typed(String path, String text, String missing, int sequence) {
        state.next();
        editor.typed(path, text, missing, sequence);
    }

    /** Opens an empty line for a day. */
    void addDay(String typed) {
        state.next();
        if (ItemText.read(BaselineForm.LAB_DATE, typed) instanceof Reading.Read(var value)
                && value instanceof ItemValue.Known(LocalDate day)) {
            addDay(day);
            return;
        }
        switch (PastedDate.read(typed, PastedDate.Order.UNKNOWN)) {
            case PastedDate.Day(var day) -> addDay(day);
            case PastedDate.Either(var one, var other) ->
                    state.say(text("laboratory.day.either", typed, one, other));
            case PastedDate.None _ -> state.say(text("laboratory.day.none", typed));
        }
    }

    private void addDay(LocalDate day) {
        state.add(day);
        state.goTo(LabGrid.key(LabTest.HB.code(), day.toString()));
    }

    /** Opens a column for a test. */
    void addTest(String code) {
        state.next();
        LabTest.of(code).ifPresent(state::add);
    }

    /** New values of the test are written in this unit. */
    void writeIn(String code, String unit) {
        state.next();
        LabTest.of(code)
                .ifPresent(test ->
                        Unit.of(unit)
                                .filter(test.analyte().units()::contains)
                                .ifPresent(known -> state.writeIn(test, known)));
    }

    /** What entering a table would do. */
    PastePreview preview(String pasted, String order) {
        return paste(pasted, order).preview();
    }

    /** Enters a table: what is new, and what differs only if that is wished. */
    void enter(String pasted, String order, boolean changes, int sequence) {
        var paste = paste(pasted, order);
        act("", sequence, edits -> paste.enter(acts(edits), changes));
        paste.tests().forEach(state::add);
        state.say(text("laboratory.paste.done", paste.count(changes)));
    }

    private LabPaste paste(String pasted, String order) {
        var read =
                Optional.of(order)
                        .filter(given -> !given.isEmpty())
                        .map(PastedDate.Order::valueOf)
                        .orElse(PastedDate.Order.UNKNOWN);
        return new LabPaste(desk, sheet(), this::unit, pasted, read);
    }
}
