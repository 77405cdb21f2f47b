package org.downstage.laboratory.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.GradeProposal.Evidence;
import org.downstage.escc.LabSample;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryEvidence;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.TreatmentPhase;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.downstage.oncology.laboratory.LabResult;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Unit;

/** Puts the grid together from the worksheet as it stands. */
final class LabGridMaker {

    private final FormDesk desk;
    private final EvidenceWords words;
    private final LaboratorySheet sheet;
    private final LaboratoryEvidence evidence;
    private final LabLimits limits;
    private final Map<Integer, LabSample> samples = new HashMap<>();

    LabGridMaker(
            FormDesk desk,
            EvidenceWords words,
            LaboratorySheet sheet,
            LaboratoryEvidence evidence,
            LabLimits limits) {
        this.desk = desk;
        this.words = words;
        this.sheet = sheet;
        this.evidence = evidence;
        this.limits = limits;
        evidence.samples().stream()
                .filter(sample -> sample.form().form().equals(LaboratoryForm.OID))
                .forEach(sample -> samples.put(sample.row(), sample));
    }

    /**
     * The grid.
     *
     * @param shown what the reader added to what there is
     * @param update what was found on the worksheet
     */
    LabGrid make(LabGridState shown, FormUpdate update) {
        var tests = tests(shown);
        var cells = new LinkedHashMap<String, LabGrid.Cell>();
        for (var row : sheet.rows()) {
            Place.of(row)
                    .filter(place -> sheet.at(place).filter(row::equals).isPresent())
                    .ifPresent(place ->
                            cells.put(
                                    LabGrid.key(place.test().code(), place.day().toString()),
                                    cell(place, row, shown, update)));
        }
        return new LabGrid(
                tests.stream().map(test -> column(test, shown)).toList(),
                days(shown),
                cells,
                Arrays.stream(LabTest.values())
                        .filter(test -> !tests.contains(test))
                        .map(test -> new LabGrid.Option(test.code(), name(test)))
                        .toList(),
                shown.undo(),
                shown.said(),
                shown.goTo());
    }

    private List<LabTest> tests(LabGridState shown) {
        var there =
                sheet.rows().stream()
                        .flatMap(row -> Place.of(row).map(Place::test).stream())
                        .collect(Collectors.toSet());
        return Arrays.stream(LabTest.values())
                .filter(test -> test.isCore() || there.contains(test) || shown.has(test))
                .toList();
    }

    private List<LabGrid.Day> days(LabGridState shown) {
        var days = new TreeSet<LocalDate>(shown.days());
        var phases = new HashMap<LocalDate, String>();
        sheet.rows().forEach(row -> row.get(BaselineForm.LAB_DATE).ifPresent(days::add));
        samples.values()
                .forEach(sample ->
                        evidence.phaseOf(sample)
                                .ifPresent(phase -> phases.put(sample.date(), phase(phase))));
        return days.stream()
                .map(day -> new LabGrid.Day(day.toString(), phases.getOrDefault(day, "")))
                .toList();
    }

    private String phase(TreatmentPhase phase) {
        return desk.texts().code(TreatmentPhase.CODES.oid(), phase.code(), desk.locale());
    }

    private LabGrid.Column column(LabTest test, LabGridState shown) {
        var unit = unit(test, shown);
        return new LabGrid.Column(
                test.code(),
                name(test),
                unit.code(),
                test.analyte().units().stream()
                        .map(each -> new LabGrid.Option(each.code(), name(each)))
                        .toList(),
                sheet.latest(test)
                        .map(LabGridMaker::range)
                        .filter(range -> !range.equals(ReferenceRange.NONE))
                        .or(() -> limits.today(test, unit))
                        .map(LabGridMaker::words)
                        .orElse(""),
                evidence.baseline(test)
                        .map(value -> plain(value) + " " + name(test.analyte().unit()))
                        .orElse(""));
    }

    private Unit unit(LabTest test, LabGridState shown) {
        return shown.unit(test).orElseGet(() -> sheet.usualUnit(test));
    }

    private static ReferenceRange range(Row row) {
        return new ReferenceRange(row.get(BaselineForm.LAB_LLN), row.get(BaselineForm.LAB_ULN));
    }

    private static String words(ReferenceRange range) {
        var lower = range.lower().map(LabGridMaker::plain);
        var upper = range.upper().map(LabGridMaker::plain);
        if (lower.isPresent() && upper.isPresent()) {
            return lower.get() + "–" + upper.get();
        }
        return lower.map(limit -> "≥ " + limit)
                .or(() -> upper.map(limit -> "≤ " + limit))
                .orElse("");
    }

    private LabGrid.Cell cell(Place place, Row row, LabGridState shown, FormUpdate update) {
        var worksheet = sheet.worksheet();
        var path = ItemPath.of(BaselineForm.LAB_VALUE, row.number());
        var entry = worksheet.entry(path);
        var voiding = worksheet.isNewlyVoid(LaboratorySheet.ROWS, row.number());
        var results =
                Optional.ofNullable(samples.get(row.number()))
                        .map(evidence::results)
                        .orElse(List.of());
        var worst =
                results.stream()
                        .filter(result -> result.least().filter(grade -> grade > 0).isPresent())
                        .max(Comparator.comparing(result -> result.least().orElse(0)));
        return new LabGrid.Cell(
                row.number(),
                worksheet.touched().contains(path)
                        ? entry.text()
                        : row.get(BaselineForm.LAB_VALUE).map(LabGridMaker::plain).orElse(""),
                entry.missing().map(Enum::name).orElse(""),
                row.get(BaselineForm.LAB_UNIT)
                        .flatMap(Unit::of)
                        .filter(unit -> unit != unit(place.test(), shown))
                        .map(this::name)
                        .orElse(""),
                worst.flatMap(Evidence::least).map(String::valueOf).orElse(""),
                worst.filter(LabGridMaker::isLeast).isPresent(),
                results.stream().anyMatch(LabGridMaker::isOpen),
                Optional.ofNullable(samples.get(row.number())).map(LabGridMaker::mark).orElse(""),
                voiding ? "voiding" : "",
                voiding || isChanged(row.number()),
                finding(row.number(), update),
                results.stream()
                        .filter(result -> isOpen(result) || result.least().orElse(0) > 0)
                        .map(words::sentence)
                        .collect(Collectors.joining(" ")));
    }

    /** Without the zeros that the record fills its decimals with. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isLeast(Evidence evidence) {
        return !(evidence.result() instanceof LabResult.Graded graded) || graded.minimum();
    }

    private static boolean isOpen(Evidence evidence) {
        return !(evidence.result() instanceof LabResult.Graded);
    }

    private boolean isChanged(int row) {
        var worksheet = sheet.worksheet();
        return worksheet.isAdded(LaboratorySheet.ROWS, row)
                || LaboratorySheet.ROWS.items().stream()
                        .map(item -> ItemPath.of(item, row))
                        .anyMatch(worksheet.touched()::contains);
    }

    private static String finding(int row, FormUpdate update) {
        Set<Boolean> hard =
                update.findings().stream()
                        .filter(line -> line.paths().stream().anyMatch(p -> p.endsWith("#" + row)))
                        .map(FormUpdate.Line::hard)
                        .collect(Collectors.toSet());
        return hard.contains(true) ? "hard" : hard.isEmpty() ? "" : "soft";
    }

    private static String mark(LabSample sample) {
        if (sample.range().lower().filter(low -> sample.value().compareTo(low) < 0).isPresent()) {
            return "L";
        }
        return sample.range().upper().filter(high -> sample.value().compareTo(high) > 0).isPresent()
                ? "H"
                : "";
    }

    private String name(LabTest test) {
        return desk.texts().code(LabTest.CODES.oid(), test.code(), desk.locale());
    }

    private String name(Unit unit) {
        return desk.texts().code(LabTest.UNITS.oid(), unit.code(), desk.locale());
    }
}
