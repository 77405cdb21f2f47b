package org.downstage.dictionary.xlsx;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.downstage.dictionary.xlsx.Cell.Content;
import org.downstage.dictionary.xlsx.XlsxException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet in their order, one at a time. */
final class SheetReader {

    /** Rows of a sheet that are read at most. */
    static final int MOST_ROWS = 20_000;

    /** Columns further right are passed over: no dictionary has so many. */
    private static final int MOST_COLUMNS = 64;

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final SharedStrings texts;
    private final Predicate<SheetRow> taker;
    private int rows;
    private int number;
    private int column;

    private SheetReader(SharedStrings texts, Predicate<SheetRow> taker) {
        this.texts = texts;
        this.taker = taker;
    }

    static void read(ZipFile zip, ZipEntry entry, SharedStrings texts, Predicate<SheetRow> taker)
            throws XlsxException {
        var sheet = new SheetReader(texts, taker);
        XmlPart.walk(zip, entry, xml -> !xml.isStart("row") || sheet.row(xml));
    }

    private boolean row(XmlPart xml) throws XlsxException, XMLStreamException {
        number = rowNumber(xml);
        if (++rows > MOST_ROWS) {
            throw new XlsxException(Reason.TOO_MANY_ROWS, "");
        }
        column = 0;
        var cells = new LinkedHashMap<Integer, Cell>();
        while (!xml.isEnd("row")) {
            xml.next();
            if (xml.isStart("c")) {
                column = columnNumber(xml);
                var cell = cell(xml);
                if (column <= MOST_COLUMNS && !cell.equals(Cell.EMPTY)) {
                    cells.put(column, cell);
                }
            }
        }
        var row = new SheetRow(number, cells);
        return row.isBlank() || taker.test(row);
    }

    /** Rows may leave out their number, and then follow the one before. */
    private int rowNumber(XmlPart xml) throws XlsxException {
        var said = xml.attribute("r");
        if (said == null) {
            return number + 1;
        }
        try {
            var row = Integer.parseInt(said);
            if (row > number && row <= LAST_ROW) {
                return row;
            }
        } catch (NumberFormatException noNumber) {
            throw xml.damaged();
        }
        throw xml.damaged();
    }

    private int columnNumber(XmlPart xml) throws XlsxException {
        var address = xml.attribute("r");
        if (address == null) {
            return column + 1;
        }
        var parts = ADDRESS.matcher(address.toUpperCase(Locale.ROOT));
        if (!parts.matches() || Integer.parseInt(parts.group(2)) != number) {
            throw xml.damaged();
        }
        int found = 0;
        for (char letter : parts.group(1).toCharArray()) {
            found = found * 26 + (letter - 'A' + 1);
        }
        if (found <= column || found > LAST_COLUMN) {
            throw xml.damaged();
        }
        return found;
    }

    private Cell cell(XmlPart xml) throws XlsxException, XMLStreamException {
        var type = xml.attribute("t");
        var content = "e".equals(type) ? Content.ERROR : Content.VALUE;
        var text = "";
        while (!xml.isEnd("c")) {
            xml.next();
            if (xml.isStart("f")) {
                content = Content.FORMULA;
            } else if (xml.isStart("v")) {
                text = value(xml, type);
            } else if (xml.isStart("is")) {
                text = RichText.read(xml, "is");
            }
        }
        return new Cell(text, content);
    }

    private String value(XmlPart xml, @Nullable String type)
            throws XlsxException, XMLStreamException {
        var stored = RichText.plain(xml);
        return "s".equals(type) && !stored.isBlank() ? texts.at(stored, xml) : stored;
    }
}
