package org.downstage.certified;

import java.util.List;

/** Writes the document of a copy as XHTML; every text is escaped, and kept to what the font has. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final CopyFont font;
    private final StringBuilder bookmarks = new StringBuilder();
    private int headings;

    Xhtml(CopyFont font) {
        this.font = font;
    }

    /**
     * A heading of the document; those of the second level become bookmarks with their children.
     */
    Xhtml heading(int level, String words) {
        var id = "h" + ++headings;
        out.append("<h%d id=\"%s\">%s</h%1$d>".formatted(level, id, escaped(words)));
        if (level > 1) {
            bookmarks.append("<bookmark name=\"%s\" href=\"#%s\"/>".formatted(escaped(words), id));
        }
        return this;
    }

    Xhtml paragraph(String words) {
        out.append("<p>").append(escaped(words)).append("</p>");
        return this;
    }

    /** Begins a table with these column headings. */
    Xhtml table(String className, List<String> columns) {
        out.append("<table class=\"").append(className).append("\"><thead><tr>");
        columns.forEach(
                column -> out.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        out.append("</tr></thead><tbody>");
        return this;
    }

    /** A row whose first cell names it. */
    Xhtml row(boolean struck, String head, String... cells) {
        out.append(struck ? "<tr class=\"void\">" : "<tr>");
        out.append("<th scope=\"row\">").append(cell(head)).append("</th>");
        for (var text : cells) {
            out.append("<td>").append(cell(text)).append("</td>");
        }
        out.append("</tr>");
        return this;
    }

    Xhtml endTable() {
        out.append("</tbody></table>");
        return this;
    }

    private String cell(String text) {
        return escaped(text).replace("\r\n", "\n").replace("\n", "<br/>");
    }

    private String escaped(String text) {
        return escape(font.writable(text));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The whole document. */
    String document(String language, String title, String style, String foot) {
        var words = escaped(title);
        return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title>\
        <meta name="description" content="%2$s"/><meta name="subject" content="%2$s"/>\
        <bookmarks>%s</bookmarks><style>%s</style></head><body>%s</body></html>\
        """
                .formatted(
                        language,
                        words,
                        bookmarks,
                        style.replace(
                                "$FOOT", font.writable(foot).replace("\\", "").replace("\"", "'")),
                        out);
    }
}
