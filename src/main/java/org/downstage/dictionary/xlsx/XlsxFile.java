package org.downstage.dictionary.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.downstage.dictionary.xlsx.XlsxException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook (Office Open XML, ECMA-376) as a source of text. Nothing in it is followed out
 * of the file or run; memory is bounded whatever it holds: see {@link MeasuredPart}, {@link
 * SharedStrings} and {@link SheetReader} for the limits.
 *
 * <p>For one thread; to be closed.
 */
public final class XlsxFile implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final List<String> MACROS =
            List.of("vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "activex");
    private static final List<String> FOREIGN =
            List.of("xl/externallinks/", "/embeddings/", "xl/connections.xml", "xl/querytables/");

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private final Map<String, ZipEntry> sheets;
    private final SharedStrings texts;

    private XlsxFile(ZipFile zip) throws XlsxException {
        this.zip = zip;
        parts = parts(zip);
        requireHarmless();
        var workbook = target(relations("_rels/.rels", "").byType().get("officedocument"));
        var folder = workbook.getName().replaceFirst("[^/]*$", "");
        var relations =
                relations(
                        folder + "_rels/" + workbook.getName().substring(folder.length()) + ".rels",
                        folder);
        var strings = relations.byType().get("sharedstrings");
        texts = strings == null ? SharedStrings.none() : SharedStrings.read(zip, target(strings));
        sheets = sheets(workbook, relations.byId());
    }

    /**
     * Opens a workbook.
     *
     * @throws XlsxException if it cannot or must not be read
     */
    public static XlsxFile open(Path file) throws XlsxException {
        Magic.requireZip(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException broken) {
            throw new XlsxException(Reason.DAMAGED, "", broken);
        }
        try {
            return new XlsxFile(zip);
        } catch (XlsxException | RuntimeException unreadable) {
            close(zip);
            throw unreadable;
        }
    }

    /** Part names differ in more than upper case; two that do not are a trick or damage. */
    private static Map<String, ZipEntry> parts(ZipFile zip) throws XlsxException {
        if (zip.size() > MOST_PARTS) {
            throw new XlsxException(Reason.DAMAGED, "");
        }
        var parts = new HashMap<String, ZipEntry>();
        for (var entry : zip.stream().toList()) {
            if (parts.put(lower(entry.getName()), entry) != null) {
                throw new XlsxException(Reason.DAMAGED, entry.getName());
            }
        }
        return parts;
    }

    private void requireHarmless() throws XlsxException {
        for (var part : parts.entrySet()) {
            if (MACROS.stream().anyMatch(part.getKey()::contains)) {
                throw new XlsxException(Reason.MACROS, part.getValue().getName());
            }
            if (FOREIGN.stream().anyMatch(part.getKey()::contains)) {
                throw new XlsxException(Reason.FOREIGN_CONTENT, part.getValue().getName());
            }
        }
        var types = parts.get(CONTENT_TYPES);
        if (types == null) {
            throw new XlsxException(Reason.NOT_A_WORKBOOK, "");
        }
        XmlPart.walk(
                zip,
                types,
                xml -> {
                    var type = xml.attribute("ContentType");
                    if (type != null && lower(type).contains("macroenabled")) {
                        throw new XlsxException(Reason.MACROS, "");
                    }
                    return true;
                });
    }

    /** Where a part's relations lead, by their id and by the last word of their type. */
    private record Relations(Map<String, String> byId, Map<String, String> byType) {}

    private Relations relations(String name, String folder) throws XlsxException {
        var entry = parts.get(lower(name));
        if (entry == null) {
            throw new XlsxException(Reason.NOT_A_WORKBOOK, name);
        }
        var relations = new Relations(new HashMap<>(), new HashMap<>());
        XmlPart.walk(
                zip,
                entry,
                xml -> {
                    if (xml.isStart("Relationship")
                            && !"External".equals(xml.attribute("TargetMode"))) {
                        var target = xml.required("Target");
                        var path = target.startsWith("/") ? target.substring(1) : folder + target;
                        var type = lower(xml.required("Type"));
                        relations.byId().put(xml.required("Id"), path);
                        relations.byType().put(type.substring(type.lastIndexOf('/') + 1), path);
                    }
                    return true;
                });
        return relations;
    }

    private ZipEntry target(@Nullable String path) throws XlsxException {
        var entry = path == null ? null : parts.get(lower(path));
        if (entry == null) {
            throw new XlsxException(Reason.DAMAGED, path == null ? "" : path);
        }
        return entry;
    }

    private Map<String, ZipEntry> sheets(ZipEntry workbook, Map<String, String> relations)
            throws XlsxException {
        var found = new LinkedHashMap<String, ZipEntry>();
        XmlPart.walk(
                zip,
                workbook,
                xml -> {
                    if (xml.isStart("sheet")) {
                        var part = target(relations.get(xml.required("id")));
                        if (found.put(xml.required("name"), part) != null) {
                            throw xml.damaged();
                        }
                    }
                    return true;
                });
        if (new HashSet<>(found.values().stream().map(ZipEntry::getName).toList()).size()
                != found.size()) {
            throw new XlsxException(Reason.DAMAGED, workbook.getName());
        }
        return found;
    }

    /** The names of the sheets, in their order. */
    public List<String> sheets() {
        return new ArrayList<>(sheets.keySet());
    }

    /**
     * Shows the rows of a sheet that hold something, in their order.
     *
     * @param taker says whether it wants the next
     * @throws XlsxException if the sheet is damaged or too large
     */
    public void rows(String sheet, Predicate<SheetRow> taker) throws XlsxException {
        var entry = Optional.ofNullable(sheets.get(sheet)).orElseThrow();
        SheetReader.read(zip, entry, texts, taker);
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException onlyRead) {
            // Nothing was written that could be lost.
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
