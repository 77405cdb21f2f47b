package org.downstage.finder.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.GoTo;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.finder.FinderService;
import org.downstage.finder.Target;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;

/**
 * The box in the top bar that goes anywhere: Ctrl+K, a few letters, Enter. It searches subjects,
 * the forms and items of the subject on the screen, and the reader's pages.
 */
@SpringComponent
class GoToBox implements GoTo {

    private static final Pattern SUBJECT_PATH = Pattern.compile("subjects/([^/?]+).*");

    private static final String ENTRY =
            """
            <span class="go-to-name">${item.name}</span>
            <span class="go-to-place">${item.place}</span>\
            """;

    /** In the browser, so that no letter typed right after the key is lost. */
    private static final String FOCUS_BY_KEY =
            """
            const box = this;
            document.addEventListener('keydown', function toBox(event) {
                if (!box.isConnected) {
                    document.removeEventListener('keydown', toBox);
                } else if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
                    event.preventDefault();
                    box.focus();
                }
            });
            """;

    private final FinderService finder;
    private final CurrentAccount account;

    GoToBox(FinderService finder, CurrentAccount account) {
        this.finder = finder;
        this.account = account;
    }

    @Override
    public Component createField() {
        var box = new ComboBox<Target>();
        box.addClassName("go-to-box");
        box.setAriaLabel(text("finder.label"));
        box.setPlaceholder(text("finder.label"));
        box.setPrefixComponent(Glyph.SEARCH.decoration());
        box.setItemLabelGenerator(Target::name);
        box.setRenderer(
                LitRenderer.<Target>of(ENTRY)
                        .withProperty("name", Target::name)
                        .withProperty("place", Target::place));
        box.setItems(wanted ->
                find(wanted.getFilter().orElse("")).stream()
                        .skip(wanted.getOffset())
                        .limit(wanted.getLimit()));
        box.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(to -> go(box, to)));
        // Enter without choosing takes what fits best.
        box.addCustomValueSetListener(
                typed -> find(typed.getDetail()).stream().findFirst().ifPresent(to -> go(box, to)));
        box.addAttachListener(attached -> box.getElement().executeJs(FOCUS_BY_KEY));
        return box;
    }

    private List<Target> find(String typed) {
        var here = UI.getCurrentOrThrow().getActiveViewLocation().getPath();
        var path = SUBJECT_PATH.matcher(here);
        var subject = path.matches() ? path.group(1) : "";
        Stream<Target> cases =
                account.require().role() == Role.ADMINISTRATOR
                        ? Stream.of()
                        : finder.find(typed, subject, reader()).stream();
        return Stream.concat(cases, pages(typed)).toList();
    }

    private static Stream<Target> pages(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return MenuConfiguration.getMenuEntries().stream()
                .map(GoToBox::page)
                .flatMap(Optional::stream)
                .filter(page -> page.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Optional<Target> page(MenuEntry entry) {
        return entry.title() == null
                ? Optional.empty()
                : Optional.of(
                        new Target(
                                text(entry.title()),
                                text("finder.page"),
                                entry.path().replaceFirst("^/", "")));
    }

    private static void go(ComboBox<Target> box, Target target) {
        box.clear();
        Addresses.go(UI.getCurrentOrThrow(), target.address());
    }
}
