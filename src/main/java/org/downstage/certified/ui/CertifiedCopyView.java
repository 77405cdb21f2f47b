package org.downstage.certified.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.certified.CertifiedCopy;
import org.downstage.certified.CertifiedCopyService;
import org.downstage.certified.MadeCopy;
import org.downstage.dataentry.ui.Times;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.jspecify.annotations.Nullable;

/** Makes a certified copy of one subject's record, and shows its hash beside the download. */
@Route("subjects/:subject/certified-copy")
@RolesAllowed(Roles.INVESTIGATOR)
@StyleSheet("styles/signature.css")
class CertifiedCopyView extends Div implements BeforeEnterObserver, HasBreadcrumb {

    private final CertifiedCopyService copies;
    private final Div made = new Div();
    private final Div earlier = new Div();
    private String subject = "";
    private @Nullable MadeCopy held;

    CertifiedCopyView(CertifiedCopyService copies) {
        this.copies = copies;
        addClassName("ds-copies");
        made.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        subject =
                event.getRouteParameters()
                        .get("subject")
                        .orElseThrow(RecordNotFoundException::create);
        removeAll();
        var make = new Button(text("certified.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> click.getSource().setEnabled(true));
        showEarlier();
        add(
                new H1(text("certified.page", subject)),
                new Paragraph(text("certified.page.why", subject)),
                make,
                made,
                earlier,
                new CompareBox(copies));
    }

    private void make() {
        letGo();
        var copy = copies.make(subject, reader(), ReaderZone.current());
        held = copy;
        var download = new Anchor(this::download, "");
        download.add(Glyph.DOWNLOAD.decoration(), new Span(text("certified.download")));
        download.addClassName("ds-download");
        var hash = new Span(copy.copy().hash());
        hash.addClassName("ds-hash");
        made.removeAll();
        made.add(
                new Paragraph(text("certified.made.now", kilobytes(copy.copy()))),
                new Paragraph(new Span(text("certified.hash") + " "), hash),
                download);
        showEarlier();
    }

    private void download(DownloadEvent event) throws IOException {
        if (held == null) {
            throw RecordNotFoundException.create();
        }
        event.setFileName("downstage-" + subject + ".pdf");
        event.setContentType("application/pdf");
        held.writeTo(event.getOutputStream());
    }

    private void showEarlier() {
        earlier.removeAll();
        earlier.add(new H2(text("certified.copies")));
        var all = copies.ofSubject(subject);
        if (all.isEmpty()) {
            earlier.add(new Paragraph(text("certified.copies.none")));
            return;
        }
        var times = new Times(ReaderZone.current());
        var list = new UnorderedList();
        for (var copy : all) {
            var hash = new Span(copy.hash());
            hash.addClassName("ds-hash");
            var line =
                    text(
                            "certified.copies.line",
                            copy.madeBy(),
                            times.full(copy.madeAt()),
                            kilobytes(copy));
            list.add(new ListItem(new Span(line), hash));
        }
        earlier.add(list);
    }

    private static long kilobytes(CertifiedCopy copy) {
        return Math.max(1, copy.byteCount() / 1000);
    }

    private void letGo() {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        letGo();
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(
                Crumb.to("subjects", text("dataentry.subjects")),
                Crumb.to("subjects/" + subject, subject),
                Crumb.here(text("certified.link")));
    }
}
