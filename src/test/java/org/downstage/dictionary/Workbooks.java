package org.downstage.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;

/**
 * Workbooks of the shape of the NCI's: the shipped terms and as many invented ones as the version
 * has, with invented texts. The NCI's own file is not part of this project.
 */
public final class Workbooks {

    static final List<String> HEADER =
            List.of(
                    "MedDRA Code",
                    "MedDRA SOC",
                    "CTCAE Term ",
                    "Grade 1  ",
                    "Grade 2",
                    "Grade\n3",
                    "Grade\u00a04",
                    "GRADE 5",
                    "Definition",
                    "Navigational Note");

    private static final List<String> SIX_HEADER = with(HEADER, "Change");

    private Workbooks() {}

    /** The workbook of a version. */
    public static byte[] official(CtcaeVersion version) {
        return official(version, rows -> {});
    }

    /** The workbook of a version with its rows changed; the first one is the header. */
    public static byte[] official(CtcaeVersion version, Consumer<List<List<String>>> change) {
        var rows = rows(version);
        change.accept(rows);
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        if (version == CtcaeVersion.V5) {
            sheets.put("CTCAE v5.0 Clean Copy", rows);
        } else {
            sheets.put("Publication Notes", List.of(List.of("CTCAE v6.0"), List.of("See below.")));
            sheets.put("CTCAE v6.0 Tracked Changes", rows(version));
            sheets.put("CTCAE v6.0 Clean Copy", rows);
            sheets.put("v5-v6 Mapping", List.of(List.of("CTCAE Term v5", "CTCAE Term v6")));
            sheets.put("Errata", List.of(List.of("Date", "CTCAE Term", "Grade 1", "Change")));
        }
        return of(sheets);
    }

    /** The rows of a version, header first, free to be changed. */
    static List<List<String>> rows(CtcaeVersion version) {
        var rows = new ArrayList<List<String>>();
        rows.add(new ArrayList<>(version == CtcaeVersion.V5 ? HEADER : SIX_HEADER));
        ShippedDictionary.of(version).terms().forEach(term -> rows.add(row(term, rows.size())));
        while (rows.size() <= version.publishedTerms()) {
            var number = rows.size();
            var classes = SystemOrganClass.values();
            rows.add(
                    row(
                            "Invented finding " + number,
                            classes[number % classes.length],
                            number % 3 == 0 ? "123" : "12345",
                            number));
        }
        return rows;
    }

    private static List<String> row(Term term, int number) {
        var grades = term.grades().stream().map(String::valueOf).collect(Collectors.joining());
        return row(term.name(), term.soc(), grades, number);
    }

    static List<String> row(String name, SystemOrganClass soc, String grades, int number) {
        var row = new ArrayList<>(List.of(String.valueOf(10_000_000 + number), soc.title(), name));
        for (int grade = 1; grade <= 5; grade++) {
            row.add(
                    grades.contains(String.valueOf(grade))
                            ? grade == 5 ? "Death" : "Published text of " + name + ", " + grade
                            : number % 2 == 0 ? " -" : "-");
        }
        row.add("A disorder characterized by " + name + ".");
        row.add("-");
        return row;
    }

    /** A workbook of these sheets; a text that begins with = is a formula, null an empty cell. */
    static byte[] of(Map<String, List<List<String>>> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            for (var sheet : sheets.entrySet()) {
                var cells = workbook.newWorksheet(sheet.getKey());
                for (int row = 0; row < sheet.getValue().size(); row++) {
                    var texts = sheet.getValue().get(row);
                    for (int column = 0; column < texts.size(); column++) {
                        var text = texts.get(column);
                        if (text != null && text.startsWith("=")) {
                            cells.formula(row, column, text.substring(1));
                        } else if (text != null) {
                            cells.value(row, column, text);
                        }
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The parts of a workbook, free to be changed. */
    static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try {
            var file = Files.createTempFile("parts-", ".xlsx");
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    /** A workbook of these parts. */
    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one part changed, or added. */
    static byte[] withPart(byte[] workbook, String name, String content) {
        var parts = parts(workbook);
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The text of a part. */
    static String part(byte[] workbook, String name) {
        return new String(parts(workbook).get(name), StandardCharsets.UTF_8);
    }

    private static List<String> with(List<String> all, String... more) {
        var list = new ArrayList<>(all);
        list.addAll(Arrays.asList(more));
        return list;
    }
}
