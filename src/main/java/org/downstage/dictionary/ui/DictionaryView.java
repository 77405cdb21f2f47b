package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.ReaderZone;
import org.downstage.dictionary.DictionaryImportService;
import org.downstage.dictionary.DictionaryRefusedException;
import org.downstage.dictionary.ImportPreview;
import org.downstage.dictionary.PreviewResult;
import org.downstage.dictionary.ProblemWords;
import org.downstage.security.Roles;

/** Which dictionary is in use; the way to another, which begins with a look at it. */
@Route("dictionary")
@Menu(title = "dictionary.menu", icon = "toxicity", order = 70)
@RolesAllowed(Roles.DATA_MANAGER)
@StyleSheet("styles/dictionary.css")
class DictionaryView extends Div implements HasBreadcrumb {

    private final DictionaryImportService service;
    private final TermWords words;
    private final ProblemWords problems;
    private final ZoneId zone = ReaderZone.current();
    private final Div inUse = new Div();
    private final Div result = new Div();
    private final Div history = new Div();

    DictionaryView(DictionaryImportService service, TermWords words, ProblemWords problems) {
        this.service = service;
        this.words = words;
        this.problems = problems;
        addClassNames("ds-page", "ds-dictionary");
        var head = new Div(new H1(text("dictionary.title")));
        head.addClassName("ds-page-head");
        var upload = new UploadBox(service, this::show);
        var times = new Span(text("dictionary.times", zone.getId()));
        times.addClassNames("ds-small", "ds-hint");
        add(head, inUse, upload, result, history, times);
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("dictionary.title")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        showState();
    }

    private void showState() {
        var state = service.state();
        replace(inUse, new InUseBox(state, zone));
        replace(history, new HistoryBox(state, zone));
    }

    private void show(PreviewResult came) {
        switch (came) {
            case PreviewResult.Refused refused -> {
                var box = new ProblemBox(refused, problems);
                replace(result, box);
                box.focusHeading();
            }
            case ImportPreview preview -> showPreview(preview);
        }
    }

    private PreviewBox showPreview(ImportPreview preview) {
        var box = new PreviewBox(preview, words, zone, () -> confirm(preview), this::discard);
        replace(result, box);
        box.focusHeading();
        return box;
    }

    private void confirm(ImportPreview preview) {
        try {
            service.confirm(preview);
            result.removeAll();
            showState();
            Notices.done(
                    text(
                            "dictionary.confirmed",
                            preview.version().code(),
                            preview.counts().terms()));
        } catch (DictionaryRefusedException refused) {
            showState();
            var note = new Paragraph(text("dictionary.refused." + refused.reason()));
            note.addClassName("ds-refusal");
            note.getElement().setAttribute("role", "alert");
            showPreview(service.compareAgain(preview)).addComponentAsFirst(note);
        }
    }

    private void discard() {
        result.removeAll();
        Notices.say(text("dictionary.discarded"));
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }
}
