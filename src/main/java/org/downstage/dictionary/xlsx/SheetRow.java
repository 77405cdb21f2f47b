package org.downstage.dictionary.xlsx;

import java.util.Map;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells by column, from 1 for A
 */
public record SheetRow(int number, Map<Integer, Cell> cells) {

    /** A row that keeps its cells as they are now. */
    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column. */
    public Cell cell(int column) {
        return cells.getOrDefault(column, Cell.EMPTY);
    }

    /** Whether no cell has any text or formula. */
    public boolean isBlank() {
        return cells.values().stream()
                .allMatch(cell ->
                        cell.content() == Cell.Content.VALUE && cell.text().strip().isEmpty());
    }
}
