package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import org.downstage.base.ui.mark.Glyph;

/**
 * The pages of the reader's role at the left edge: every view with a {@code @Menu} that the reader
 * may open, in its order. The menu's title is the key of a text, its icon the name of a glyph.
 */
class NavigationRail extends Nav {

    NavigationRail(RailBadges badges) {
        addClassName("ds-rail");
        getElement().setAttribute("aria-label", text("shell.navigation"));
        Span logo = Glyph.LOGO.decoration();
        logo.addClassName("ds-logo");
        UnorderedList pages = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .map(page -> link(page, badges))
                .flatMap(Optional::stream)
                .forEach(link -> pages.add(new ListItem(link)));
        add(logo, pages);
    }

    private static Optional<RouterLink> link(MenuEntry page, RailBadges badges) {
        if (page.menuClass() == null) {
            return Optional.empty();
        }
        RouterLink link = new RouterLink(page.menuClass());
        Glyph glyph = Optional.ofNullable(page.icon()).flatMap(Glyph::named).orElse(Glyph.TABLE);
        link.add(glyph.decoration(), new Span(text(page.title())));
        Span count = badges.placeOf(link.getHref());
        if (count != null) {
            link.add(count);
        }
        link.setHighlightCondition(NavigationRail::leadsHere);
        link.setHighlightAction((target, here) -> {
            if (here) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return Optional.of(link);
    }

    /** A page counts as here when its own path or one below it is open. */
    private static boolean leadsHere(RouterLink link, AfterNavigationEvent opened) {
        String here = opened.getLocation().getPath();
        String page = link.getHref();
        return here.equals(page) || (!page.isEmpty() && here.startsWith(page + "/"));
    }
}
