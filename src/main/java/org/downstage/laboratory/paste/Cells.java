package org.downstage.laboratory.paste;

import java.util.ArrayList;
import java.util.List;
import org.downstage.laboratory.paste.PastedTable.Place;

/** The cells of a pasted text, read in rows of one sample each, however the table lies. */
final class Cells {

    private final List<List<String>> lines;
    private final boolean turned;

    private Cells(List<List<String>> lines, boolean turned) {
        this.lines = lines;
        this.turned = turned;
    }

    /** Tabs part cells and line ends part lines; a cell in quotes may hold either. */
    static Cells of(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                var doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || doubled) {
                    cell.append(c);
                }
                i += doubled ? 1 : 0;
                quoted = c != '"' || doubled;
            } else if (c == '"' && cell.isEmpty() && isClosed(text, i)) {
                quoted = true;
            } else if (c == '\t') {
                line.add(taken(cell));
            } else if (c == '\n') {
                line.add(taken(cell));
                lines.add(List.copyOf(line));
                line.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        line.add(taken(cell));
        lines.add(List.copyOf(line));
        return new Cells(lines, false);
    }

    /** A quote that nothing closes is an ordinary sign: an inch, a ditto. */
    private static boolean isClosed(String text, int at) {
        return text.indexOf('"', at + 1) >= 0;
    }

    private static String taken(StringBuilder cell) {
        var text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }

    /** The same with rows and columns exchanged. */
    Cells turned() {
        return new Cells(lines, !turned);
    }

    int rows() {
        return turned ? widest() : lines.size();
    }

    int columns() {
        return turned ? lines.size() : widest();
    }

    private int widest() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    /** What stands there; empty text beyond the end of a line. */
    String at(int row, int column) {
        var line = lines.get(turned ? column : row);
        var index = turned ? row : column;
        return index < line.size() ? line.get(index) : "";
    }

    /** Where it stood in the text. */
    Place place(int row, int column) {
        return turned ? new Place(column + 1, row + 1) : new Place(row + 1, column + 1);
    }
}
