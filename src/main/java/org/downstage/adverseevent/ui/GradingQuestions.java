package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.downstage.adverseevent.ui.GradingActs.Plan;
import org.downstage.adverseevent.ui.GradingUpdate.Line;
import org.downstage.adverseevent.ui.GradingUpdate.Question;
import org.downstage.dataentry.ui.FormDesk;

/** What is asked in the panel before more than one thing changes. */
final class GradingQuestions {

    private final FormDesk desk;
    private final GradingSheet sheet;
    private final GradingWords words;
    private final GradingCells cells;

    GradingQuestions(FormDesk desk, GradingSheet sheet, GradingWords words) {
        this.desk = desk;
        this.sheet = sheet;
        this.words = words;
        this.cells = new GradingCells(sheet, words);
    }

    /** An event becomes absent or not documented: its details go. */
    Question emptying(Plan.Change change) {
        var form = sheet.worksheet().form();
        var lines = new ArrayList<Line>();
        lines.add(line(change));
        for (var path : change.emptied()) {
            lines.add(
                    new Line(
                            desk.texts().item(form.oid(), path.item(), desk.locale()),
                            desk.words(sheet.worksheet().item(path), sheet.worksheet().entry(path)),
                            text("grading.emptied")));
        }
        return new Question(
                text(
                        "grading.question.emptying",
                        words.grade(change.grade(), false),
                        change.emptied().size()),
                lines,
                List.of());
    }

    /** A grade for a range of cells. */
    Question filling(List<Plan> plans, String grade) {
        var changes = new ArrayList<Line>();
        var left = new ArrayList<String>();
        for (var plan : plans) {
            switch (plan) {
                case Plan.Change change when change.emptied().isEmpty() ->
                        changes.add(line(change));
                case Plan.Change change ->
                        left.add(left(change.key(), text("grading.left.details")));
                case Plan.Ambiguous ambiguous ->
                        left.add(left(ambiguous.key(), text("grading.left.several")));
                case Plan.Refused refused -> left.add(left(refused.key(), refused.why()));
                case Plan.Same _ -> {}
            }
        }
        return new Question(
                text("grading.question.fill", changes.size(), words.grade(grade, false)),
                changes,
                left);
    }

    private Line line(Plan.Change change) {
        var cell = cells.cell(change.key());
        return new Line(
                place(change.key()),
                words.grade(cell.grade(), cell.due()),
                words.grade(change.grade(), false));
    }

    private String left(CellKey key, String why) {
        return text("grading.left", place(key), why);
    }

    private String place(CellKey key) {
        return text("grading.place", words.called(key.term()), words.phases().name(key.phase()));
    }
}
