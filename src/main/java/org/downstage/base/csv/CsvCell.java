package org.downstage.base.csv;

/**
 * A cell of an export that a spreadsheet shows and never runs. Text that a spreadsheet would take
 * for a formula, and text that begins with an apostrophe, gets an apostrophe in front: without its
 * first character, a cell that begins with an apostrophe is exactly the value.
 */
final class CsvCell {

    /**
     * What starts a formula in Excel, LibreOffice or Numbers, in either width, and our own mark.
     */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠'";

    private CsvCell() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
