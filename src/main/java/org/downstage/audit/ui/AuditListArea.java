package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditPage;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;

/** Filters, a page of entries, and the entry that is chosen in full at the right. */
class AuditListArea extends WorkArea {

    private final AuditTools tools;
    private final ZoneId zone = ReaderZone.current();
    private final Locale locale = reader();
    private final H1 title = new H1();
    private final Span count = new Span();
    private final AuditFilterBar filters;
    private final AuditPager pager;
    private final AuditGrid grid;
    private final EntryPanel panel;
    private volatile AuditFilter shown = AuditFilter.NONE;

    AuditListArea(AuditTools tools, boolean ofOneSubject, Consumer<AuditPlace> go) {
        super(text("audit.entry"));
        this.tools = tools;
        filters =
                new AuditFilterBar(
                        tools.catalogue(),
                        tools.study(),
                        tools.words(),
                        zone,
                        filter -> go.accept(AuditPlace.newest(filter)));
        filters.offer(tools.list(), tools.readsSubjects());
        pager = new AuditPager(go);
        grid = new AuditGrid(tools.words(), zone, tools.readsSubjects(), ofOneSubject);
        panel = new EntryPanel(tools.words(), zone);
        grid.addSelectionListener(chosen -> panel.show(chosen.getFirstSelectedItem().orElse(null)));
        var page = new Div(head(), filters, grid, foot());
        page.addClassNames("ds-page", "ds-audit-list");
        addWork(page);
        if (tools.verifies() && !ofOneSubject) {
            showInPanel(new VerificationBox(tools.verification(), tools.words(), zone), panel);
        } else {
            showInPanel(panel);
        }
    }

    private Div head() {
        var export = new Anchor(this::export, "");
        export.add(Glyph.DOWNLOAD.decoration(), new Span(text("audit.export")));
        export.addClassName("ds-download");
        var head = new Div(title, count, export);
        head.addClassName("ds-page-head");
        return head;
    }

    private Div foot() {
        var times = new Span(text("audit.times", zone.getId()));
        times.addClassNames("ds-small", "ds-hint");
        var keys =
                new KeyList()
                        .with("↑ ↓", text("shell.keys.rows"))
                        .with("Space", text("shell.keys.choose"))
                        .onQuestionMarkIn(grid);
        var foot = new Div(pager, times, keys);
        foot.addClassName("ds-page-head");
        return foot;
    }

    /** Shows this place of the list. */
    void show(String heading, AuditPlace place) {
        title.setText(heading);
        shown = place.filter();
        var page = page(place);
        filters.show(place.filter());
        grid.setItems(page.entries());
        pager.show(place, page);
        panel.show(null);
        var entries = tools.list().count(place.filter());
        count.setText(
                entries > AuditListService.COUNTED
                        ? text("audit.count.more", AuditListService.COUNTED)
                        : text("audit.count", entries));
    }

    void fixSubject(String subject) {
        filters.fixSubject(subject);
    }

    private AuditPage page(AuditPlace place) {
        var newer = place.newer();
        return newer == null
                ? tools.list().older(place.filter(), place.older())
                : tools.list().newer(place.filter(), newer);
    }

    /** Runs without the session's lock: the page stays usable during a long export. */
    private void export(DownloadEvent download) throws IOException {
        download.setFileName("downstage-audit-" + LocalDate.now(zone) + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        tools.export().write(shown, locale, zone, download.getOutputStream());
    }
}
