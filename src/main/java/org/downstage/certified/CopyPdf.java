package org.downstage.certified;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/**
 * Turns a document into a PDF that a screen reader can follow (PDF/UA-1): tagged, with title,
 * language, headings, table headings and bookmarks, its font inside.
 */
@Component
class CopyPdf {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm 12mm 16mm; font-family: "Noto Sans SC";
              @bottom-left { content: "$FOOT"; font-family: "Noto Sans SC"; font-size: 7pt; }
              @bottom-right { content: counter(page) " / " counter(pages);
                font-family: "Noto Sans SC"; font-size: 7pt; } }
            * { font-family: "Noto Sans SC"; }
            body { font-size: 8pt; line-height: 1.35; color: #111; }
            h1 { font-size: 16pt; font-weight: normal; margin: 0 0 6pt; }
            h2 { font-size: 12pt; font-weight: normal; margin: 14pt 0 4pt;
              border-bottom: 1pt solid #333; page-break-after: avoid; }
            h3 { font-size: 10pt; font-weight: normal; margin: 10pt 0 3pt;
              page-break-after: avoid; }
            p { margin: 0 0 4pt; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 6pt;
              table-layout: fixed; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #999; padding: 1.5pt 3pt; text-align: left;
              vertical-align: top; font-weight: normal; word-wrap: break-word; }
            .values th:nth-child(1) { width: 32%; }
            .values th:nth-child(2) { width: 5%; }
            .about th:first-child { width: 20%; }
            .signatures th:nth-child(2), .history th:nth-child(1) { width: 5%; }
            .history th:nth-child(2) { width: 13%; }
            thead th { background: #e8ebf0; }
            tr.void th, tr.void td { color: #444; text-decoration: line-through; }
            """;

    /** How a copy looks; {@code $FOOT} stands for the foot of its pages. */
    static String style() {
        return STYLE;
    }

    private final CopyFont font;

    CopyPdf(CopyFont font) {
        this.font = font;
    }

    /** Writes the document, well-formed XHTML, as PDF. */
    void write(String xhtml, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(font::open, CopyFont.FAMILY, 400, FontStyle.NORMAL, true);
        builder.withProducer("Downstage");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        builder.run();
    }
}
