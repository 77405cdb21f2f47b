package org.downstage.dataentry.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.crf.Finding;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftKeeper;
import org.downstage.dataentry.FormChanges;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.StoredForm;
import org.downstage.dataentry.VoidRequest;
import org.downstage.dataentry.ui.FormPage.Answer;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.downstage.query.QueryThread;
import org.jspecify.annotations.Nullable;

/** One form open on one page: takes what the reader does, keeps it, judges it, saves it. */
public final class FormEditor {

    private final FormDesk desk;
    private final FormPage page;
    private final Surroundings surroundings;
    private OpenedForm opened;
    private Worksheet sheet;
    private FormReview review;
    private DraftKeeper keeper;
    private @Nullable Comparison comparison;

    /** What stands around the form on the page. */
    public interface Surroundings {

        /** The form was opened again: everything around it may look different. */
        void reopened(FormEditor open);

        /** The focus is at this place. */
        void focused(FormEditor open, ItemPath path);

        /** The reader wants to say something about this place. */
        default void query(FormEditor open, ItemPath path) {}

        /** What is typed at this place changed. */
        void typed(ItemPath path);
    }

    /** Opens the form, with the account's draft laid over it. */
    FormEditor(FormDesk desk, OpenedForm opened, FormPage page, Surroundings surroundings) {
        this.desk = desk;
        this.page = page;
        this.surroundings = surroundings;
        this.opened = opened;
        this.sheet = desk.worksheet(opened);
        this.review = desk.review(sheet, opened);
        this.keeper = keeper();
        layDraft();
    }

    private void layDraft() {
        var begun = opened.draft().stream().mapToInt(DraftEntry::baseVersion).min();
        lay(DraftRestore.entries(opened.draft()), begun.orElse(sheet.baseVersion()));
        var version = sheet.baseVersion();
        if (opened.draft().stream().mapToInt(DraftEntry::baseVersion).anyMatch(v -> v != version)) {
            comparison = Comparison.with(desk, sheet, Optional.empty());
        }
    }

    /** Lays typing over the sheet; once its rows have moved, the draft says where they stand. */
    private void lay(List<DraftKeeper.Entry> entries, int begun) {
        if (DraftRestore.onto(sheet, entries) && opened.editable()) {
            keeper.replace(DraftRestore.entries(sheet), begun);
        }
    }

    private DraftKeeper keeper() {
        var times = desk.times();
        return desk.keeper(opened, (sequence, at) -> page.kept(sequence, times.clock(at)));
    }

    /** The form as it was opened. */
    public OpenedForm opened() {
        return opened;
    }

    /** The form as it stands on the screen. */
    public Worksheet sheet() {
        return sheet;
    }

    /** Draws the form, with the focus at the place. */
    public void show(@Nullable String goTo) {
        var conflict = comparison == null ? null : comparison.model();
        page.show(desk.models().model(opened, sheet, review.update(), conflict, goTo));
    }

    /** A field holds this text, or this missing reason; gives what follows. */
    public FormUpdate typed(String path, String text, String missing, int sequence) {
        Places.path(path)
                .filter(sheet::has)
                .filter(place -> opened.editable())
                .ifPresent(place -> enter(place, entry(text, missing), sequence));
        return review.update();
    }

    /** What a field is told to hold: a text, or a missing reason by its code. */
    public static Entry entry(String text, String missing) {
        return missing.isEmpty() ? Entry.of(text) : Entry.of(Missing.valueOf(missing));
    }

    private void enter(ItemPath path, Entry entry, int sequence) {
        edit(sequence, edits -> edits.enter(path, entry));
    }

    /**
     * Does what a page has controls of its own for; nothing where the reader may not enter.
     *
     * @param sequence what the page counts it as; 0 when it does not count it
     * @return what was done
     */
    public Edits edit(int sequence, Consumer<Edits> work) {
        var edits = new Edits(sheet);
        if (opened.editable()) {
            work.accept(edits);
            keeper.keep(edits.entries(), sequence);
            edits.places().forEach(surroundings::typed);
        }
        return edits;
    }

    /** What follows from what stands in the fields now. */
    public FormUpdate update() {
        return review.update();
    }

    /** An unlikely value is explained; gives what follows. */
    public FormUpdate explained(String finding, String words, int sequence) {
        Places.findingKey(finding, sheet.form().oid())
                .filter(key -> opened.editable())
                .ifPresent(key -> {
                    sheet.words().explain(key, words);
                    keep(Kind.EXPLANATION, finding, words, sequence);
                });
        return review.update();
    }

    /** A change is reasoned; gives what follows. */
    public FormUpdate reasoned(String path, String words, int sequence) {
        if (!opened.editable()) {
            return review.update();
        }
        if (path.equals(DraftRestore.ALL)) {
            sheet.words().giveReason(words);
            keep(Kind.REASON, path, words, sequence);
        } else {
            Places.path(path)
                    .ifPresent(place -> {
                        sheet.words().giveReason(place, words);
                        keep(Kind.REASON, path, words, sequence);
                    });
        }
        return review.update();
    }

    private void keep(Kind kind, String place, String words, int sequence) {
        keeper.keep(
                words.isEmpty()
                        ? DraftKeeper.Entry.gone(kind, place)
                        : DraftKeeper.Entry.text(kind, place, words),
                sequence);
    }

    /** A row is added, copied, removed, declared void or restored. */
    public void row(String groupOid, int number, String act) {
        var group = sheet.form().repeatingGroup(groupOid).filter(found -> opened.editable());
        if (group.isEmpty()) {
            return;
        }
        var edits = new Edits(sheet);
        var shown = new RowActs(edits).act(group.get(), number, act);
        keeper.keep(edits.entries(), 0);
        show(shown == 0 ? "add:" + groupOid : "row:" + new ItemPath(groupOid, shown));
    }

    /** What is typed becomes the record, unless a finding or a colleague stands against it. */
    public void save() {
        if (!opened.editable()) {
            return;
        }
        var obstacle =
                comparison == null ? gate().obstacle() : Optional.of(SaveGate.comparisonFirst());
        if (obstacle.isPresent()) {
            page.answer(obstacle.get(), review.update());
            return;
        }
        var request = sheet.request(opened.subject().key(), review.isComplete());
        answer(keeper.save(() -> desk.save(request)));
    }

    private void answer(SaveResult result) {
        switch (result) {
            case SaveResult.Saved(var state, var changes) -> saved(state.version(), changes);
            case SaveResult.Refused(var findings) -> say(gate().refused(findings), findings);
            case SaveResult.ExplanationNeeded(var findings) ->
                    say(gate().unexplained(findings), findings);
            case SaveResult.ReasonNeeded(var paths) ->
                    page.answer(SaveGate.reasonOwed(paths.size()), review.update());
            case SaveResult.Stale(var theirs) -> compareWith(theirs);
            case SaveResult.Closed _ -> {
                reopen();
                page.answer(SaveGate.closed(), review.update());
            }
            case SaveResult.Voided(var form) ->
                    page.answer(SaveGate.voided(desk.models().voided(form)), review.update());
        }
    }

    private SaveGate gate() {
        return new SaveGate(sheet, review);
    }

    private void say(Answer answer, List<Finding> findings) {
        page.answer(answer, review.updateWith(findings));
    }

    private void saved(int version, int changes) {
        reopen();
        page.answer(SaveGate.saved(version, changes), review.update());
    }

    /** Opens the form again as it is stored now; what was typed is in it or gone by wish. */
    public void reopen() {
        opened = desk.open(opened);
        sheet = desk.worksheet(opened);
        review = desk.review(sheet, opened);
        keeper = keeper();
        comparison = null;
        layDraft();
        show(null);
        surroundings.reopened(this);
    }

    /** Lays what was typed over their version, and asks about each difference. */
    private void compareWith(StoredForm theirs) {
        var mine = sheet;
        var entries = DraftRestore.entries(mine);
        opened = desk.open(opened);
        sheet = desk.worksheet(opened);
        review = desk.review(sheet, opened);
        lay(entries, mine.baseVersion());
        comparison =
                Comparison.with(
                        desk,
                        sheet,
                        Optional.of(
                                FormChanges.between(
                                        sheet.form(), mine.base().data(), theirs.data())));
        show("compare");
        surroundings.reopened(this);
    }

    /** Of two versions, these places take mine or theirs. */
    public void resolve(Map<String, String> choices) {
        if (comparison == null) {
            return;
        }
        comparison.apply(choices);
        comparison = null;
        keeper.replace(DraftRestore.entries(sheet), sheet.baseVersion());
        show("save");
    }

    /** What is typed and not saved goes. */
    public void discard() {
        if (!opened.editable()) {
            return;
        }
        keeper.discard(sheet.baseVersion());
        reopen();
        page.answer(SaveGate.discarded(), review.update());
    }

    /** The whole form is to be declared void, for this reason. */
    public void declareVoid(String reason) {
        if (!opened.editable()) {
            return;
        }
        var request =
                new VoidRequest(opened.subject().key(), opened.key(), sheet.baseVersion(), reason);
        var result = keeper.declareVoid(() -> desk.declareVoid(request));
        if (VoidAnswers.movedOn(result)) {
            reopen();
        }
        page.answer(new VoidAnswers(desk, opened).of(result), review.update());
    }

    /** Takes the verifications as they stand by now; what is typed stays. */
    void verified(FormInHand form) {
        opened = opened.verified(form.stand());
        review = desk.review(sheet, opened);
        page.mark(FormModels.marks(opened), review.update());
    }

    /** Takes the queries as they stand by now; what is typed stays. */
    void asked(List<QueryThread> queries) {
        opened = opened.asked(queries);
        review = desk.review(sheet, opened);
        page.mark(FormModels.marks(opened), review.update());
    }

    /** Something shall be said about this place. */
    public void query(String path) {
        Places.path(path).ifPresent(place -> surroundings.query(this, place));
    }

    /** The focus is here now. */
    public void focused(String path) {
        Places.path(path).ifPresent(place -> surroundings.focused(this, place));
    }
}
