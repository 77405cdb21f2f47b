package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.paste.PasteReader;
import org.downstage.laboratory.paste.PastedDate;
import org.downstage.laboratory.paste.PastedTable;
import org.downstage.laboratory.paste.PastedTable.Result;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.downstage.oncology.laboratory.Unit;

/** A pasted table held against what stands in the form. */
final class LabPaste {

    private final FormDesk desk;
    private final PastedTable table;
    private final List<Result> entered = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private int same;

    private record Difference(Result result, Row row) {}

    LabPaste(
            FormDesk desk,
            LaboratorySheet sheet,
            Function<LabTest, Unit> usualUnits,
            String pasted,
            PastedDate.Order order) {
        this.desk = desk;
        this.table = PasteReader.read(pasted, usualUnits, order);
        for (var result : table.results()) {
            sheet.at(new Place(result.test(), result.date()))
                    .ifPresentOrElse(row -> compare(result, row), () -> entered.add(result));
        }
    }

    private void compare(Result result, Row row) {
        var isSame =
                !row.voided()
                        && row.is(BaselineForm.LAB_UNIT, result.unit().code())
                        && row.get(BaselineForm.LAB_VALUE)
                                .filter(v -> v.compareTo(new BigDecimal(result.value())) == 0)
                                .isPresent();
        if (isSame) {
            same++;
        } else {
            differences.add(new Difference(result, row));
        }
    }

    PastePreview preview() {
        return new PastePreview(
                text(
                        "laboratory.paste.summary",
                        entered.size(),
                        same,
                        differences.size(),
                        table.problems().size()),
                entered.size(),
                differences.stream().map(this::change).toList(),
                table.problems().stream().map(LabPaste::trouble).toList(),
                table.dayOrMonthFirst());
    }

    private PastePreview.Change change(Difference difference) {
        var result = difference.result();
        var row = difference.row();
        return new PastePreview.Change(
                desk.texts().code(LabTest.CODES.oid(), result.test().code(), desk.locale())
                        + " "
                        + result.date(),
                row.get(BaselineForm.LAB_VALUE)
                                .map(value -> value.stripTrailingZeros().toPlainString())
                                .orElse("–")
                        + " "
                        + desk.texts()
                                .value(
                                        BaselineForm.LAB_UNIT,
                                        row.value(BaselineForm.LAB_UNIT),
                                        desk.locale()),
                result.value()
                        + " "
                        + desk.texts()
                                .code(LabTest.UNITS.oid(), result.unit().code(), desk.locale()));
    }

    private static PastePreview.Trouble trouble(PastedTable.Problem problem) {
        return new PastePreview.Trouble(
                text(
                        "laboratory.paste.place",
                        String.valueOf(problem.place().line()),
                        String.valueOf(problem.place().column())),
                problem.text(),
                text("laboratory.paste." + problem.kind()));
    }

    /** Enters what is new, and what differs if that is wished. */
    void enter(LabActs acts, boolean changes) {
        entered.forEach(result ->
                acts.add(new Place(result.test(), result.date()), result.value(), result.unit()));
        if (changes) {
            differences.forEach(difference ->
                    acts.replace(
                            difference.row().number(),
                            difference.result().value(),
                            difference.result().unit()));
        }
    }

    /** How many results that is. */
    int count(boolean changes) {
        return entered.size() + (changes ? differences.size() : 0);
    }

    /** The tests that the table has results of. */
    Set<LabTest> tests() {
        return table.results().stream().map(Result::test).collect(Collectors.toSet());
    }
}
