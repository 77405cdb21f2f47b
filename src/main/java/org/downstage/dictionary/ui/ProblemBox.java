package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.downstage.dictionary.PreviewResult;
import org.downstage.dictionary.Problem;
import org.downstage.dictionary.ProblemWords;

/** Why a workbook is not imported: where and what, one line each, and all as a text to keep. */
class ProblemBox extends Box {

    private final PreviewResult.Refused refused;
    private final ProblemWords words;
    private final Locale locale = reader();

    ProblemBox(PreviewResult.Refused refused, ProblemWords words) {
        super(text("dictionary.problems", refused.fileName()));
        this.refused = refused;
        this.words = words;
        addClassName("ds-dictionary-problems");
        var summary = new Paragraph(text("dictionary.problems.count", refused.problems().size()));
        summary.getElement().setAttribute("role", "alert");
        var list = new OrderedList();
        refused.problems().forEach(problem -> list.add(line(problem)));
        // The list scrolls by itself: a keyboard has to reach it.
        var scroller = new Div(list);
        scroller.addClassName("ds-dictionary-list");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement()
                .setAttribute("aria-label", text("dictionary.problems", refused.fileName()));
        var download = new Anchor(this::download, text("dictionary.problems.download"));
        download.addClassName("ds-dictionary-download");
        add(summary, scroller, download);
    }

    private ListItem line(Problem problem) {
        var place = new Span(words.place(problem, locale));
        place.addClassNames("ds-small", "ds-secondary");
        var sentence = new Span(words.sentence(problem, locale));
        return place.getText().isEmpty() ? new ListItem(sentence) : new ListItem(place, sentence);
    }

    private void download(DownloadEvent download) throws IOException {
        download.setFileName("downstage-dictionary-report.txt");
        download.setContentType("text/plain; charset=UTF-8");
        var report = words.report(refused.fileName(), refused.problems(), locale);
        download.getOutputStream().write(report.getBytes(StandardCharsets.UTF_8));
    }
}
