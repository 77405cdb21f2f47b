package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** The way to the open page, in the top bar. */
class Breadcrumb extends Nav {

    private final OrderedList steps = new OrderedList();

    Breadcrumb() {
        addClassName("ds-breadcrumb");
        getElement().setAttribute("aria-label", text("shell.breadcrumb"));
        add(steps);
    }

    void show(List<Crumb> way) {
        steps.removeAll();
        way.forEach(crumb -> steps.add(step(crumb)));
    }

    private static ListItem step(Crumb crumb) {
        String path = crumb.path();
        if (path != null) {
            return new ListItem(new Anchor(path, crumb.words()));
        }
        ListItem here = new ListItem(crumb.words());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
