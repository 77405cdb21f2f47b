package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.document.SourceLink;
import org.downstage.document.ui.SourceViewer;
import org.jspecify.annotations.Nullable;

/**
 * The source beside a form: folded away until it is wanted, and what the panel says of the places
 * where an item's value stands.
 */
final class SourceSide {

    private final Div work;
    private final Supplier<SourceViewer> viewers;
    private final BiConsumer<FormKey, ItemPath> chosen;
    private final Runnable linked;
    private @Nullable SourceViewer viewer;
    private @Nullable FormEditor editor;

    /**
     * @param work where it stands, at the end
     * @param viewers makes a viewer
     * @param chosen is told the item of a place that the reader chose
     * @param linked is told that links changed
     */
    SourceSide(
            Div work,
            Supplier<SourceViewer> viewers,
            BiConsumer<FormKey, ItemPath> chosen,
            Runnable linked) {
        this.work = work;
        this.viewers = viewers;
        this.chosen = chosen;
        this.linked = linked;
    }

    /** Another form is open; of another subject the source is folded away. */
    void opened(FormEditor open) {
        var before = editor;
        editor = open;
        if (before != null && !subject(before).equals(subject(open))) {
            close();
            viewer = null;
        }
    }

    private static String subject(FormEditor open) {
        return open.opened().subject().key();
    }

    /** Folds it away, or shows it. */
    void toggle() {
        if (isShown()) {
            close();
        } else {
            show();
        }
    }

    private boolean isShown() {
        return viewer != null && viewer.isAttached();
    }

    private void close() {
        if (viewer != null) {
            viewer.getElement().removeFromParent();
        }
    }

    /** The viewer of the subject, in sight or not: what it knows of links the panel tells. */
    private SourceViewer viewer(FormEditor open) {
        var known = viewer;
        if (known == null) {
            known = viewers.get();
            known.setClosable(true);
            known.setResizable(true);
            known.addClosedListener(closed -> close());
            known.addSelectedListener(event -> chosen.accept(event.form(), event.path()));
            known.addLinkedListener(event -> linked.run());
            known.showSubject(subject(open));
            viewer = known;
        }
        return known;
    }

    private Optional<SourceViewer> show() {
        var open = editor;
        if (open == null) {
            return Optional.empty();
        }
        var shown = viewer(open);
        if (!isShown()) {
            work.add(shown);
            shown.showSubject(subject(open));
        }
        return Optional.of(shown);
    }

    /** Shows where the value of an item stands; the source as it is when nobody has linked it. */
    void goTo(@Nullable ItemPath path) {
        show().ifPresent(shown -> {
            if (editor != null && path != null) {
                shown.goTo(editor.opened().key(), path);
            }
        });
    }

    /** What the panel says of an item: its places, and a way to link one more. */
    Component about(FormEditor open, ItemPath path) {
        var about = new Section();
        about.addClassName("ds-source-about");
        about.add(new H3(text("dataentry.source")));
        var form = open.opened().key();
        var known = viewer(open);
        var links = known.links(form, path);
        if (links.isEmpty()) {
            about.add(new Paragraph(text("dataentry.source.none")));
        } else {
            var list = new UnorderedList();
            links.forEach(link -> list.add(line(known, link)));
            about.add(list);
        }
        if (known.canLink()) {
            about.add(
                    button(
                            text("dataentry.source.link"),
                            () -> show().ifPresent(shown -> shown.ask(form, path))));
        }
        return about;
    }

    private ListItem line(SourceViewer known, SourceLink link) {
        var open =
                new NativeButton(
                        text(
                                "dataentry.source.place",
                                String.valueOf(link.place().source()),
                                link.place().page(),
                                link.by().name()),
                        click -> show().ifPresent(shown -> shown.goTo(link)));
        var line = new ListItem(open);
        if (known.canLink()) {
            var away = new NativeButton("", click -> known.unlink(link));
            away.addClassName("ds-icon-button");
            away.add(Glyph.CLOSE.decoration());
            away.getElement().setAttribute("aria-label", text("dataentry.source.unlink"));
            away.setTitle(text("dataentry.source.unlink"));
            line.add(away);
        }
        return line;
    }

    private static NativeButton button(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("ds-button");
        return button;
    }
}
