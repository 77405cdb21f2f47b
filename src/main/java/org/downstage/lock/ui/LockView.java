package org.downstage.lock.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.lock.LockAct;
import org.downstage.lock.LockScope;
import org.downstage.lock.LockService;
import org.downstage.lock.SiteStanding;
import org.downstage.security.Roles;

/** How the forms of each site stand, and closing or opening a whole site in place. */
@Route("locks")
@Menu(title = "lock.menu", icon = "locked", order = 55)
@RolesAllowed(Roles.DATA_MANAGER)
@StyleSheet("styles/signature.css")
class LockView extends Div implements HasBreadcrumb {

    private static final List<String> COLUMNS =
            List.of(
                    "site",
                    "forms",
                    "inProgress",
                    "complete",
                    "signed",
                    "locked",
                    "frozen",
                    "acts");

    private final LockService locks;
    private final Div area = new Div();

    LockView(LockService locks) {
        this.locks = locks;
        addClassName("ds-locks");
        add(new H1(text("lock.title")), new Paragraph(text("lock.intro")), area);
        show();
    }

    private void show() {
        area.removeAll();
        var table = new Element("table");
        var head = new Element("tr");
        COLUMNS.forEach(column ->
                head.appendChild(
                        new Element("th")
                                .setAttribute("scope", "col")
                                .setText(text("lock.column." + column))));
        table.appendChild(new Element("thead").appendChild(head));
        var body = new Element("tbody");
        locks.sites().forEach(site -> rows(body, site));
        table.appendChild(body);
        area.getElement().appendChild(table);
    }

    private void rows(Element body, SiteStanding site) {
        var name = text("matrix.site", site.code(), site.city(reader()));
        var scope = new LockScope.OfSite(site.siteId());
        var panel = new LockPanel(locks, Map.of(scope, name), this::show);
        var acts = new Span();
        acts.addClassName("ds-bar-line");
        for (var act : LockAct.values()) {
            var button = new Button(text("lock.act." + act));
            button.setAriaLabel(text("lock.act.site", text("lock.act." + act), name));
            button.setEnabled(possible(site, act));
            button.addClickListener(click -> panel.open(act, button));
            acts.add(button);
        }
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        IntStream.of(
                        site.forms(),
                        site.inProgress(),
                        site.complete(),
                        site.signed(),
                        site.locked(),
                        site.frozen())
                .forEach(count -> row.appendChild(number(count)));
        row.appendChild(new Element("td").appendChild(acts.getElement()));
        var below = new Element("td").setAttribute("colspan", String.valueOf(COLUMNS.size()));
        below.appendChild(panel.getElement());
        body.appendChild(row, new Element("tr").appendChild(below));
    }

    private static boolean possible(SiteStanding site, LockAct act) {
        return switch (act) {
            case FREEZE -> site.forms() > site.locked() + site.frozen();
            case RELEASE -> site.frozen() > 0;
            case LOCK -> site.complete() + site.signed() > 0;
            case UNLOCK -> site.locked() > 0;
        };
    }

    private static Element number(int count) {
        var cell = new Element("td").setText(String.valueOf(count));
        cell.getClassList().add("ds-number");
        return cell;
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("lock.title")));
    }
}
