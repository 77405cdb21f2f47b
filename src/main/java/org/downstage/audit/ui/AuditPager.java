package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditPage;

/**
 * Goes from page to page. Pages start at entries, not at counts: none moves when entries arrive.
 */
class AuditPager extends Div {

    private final Button newest = new Button(text("audit.newest"));
    private final Button newer = new Button(text("audit.newer"));
    private final Button older = new Button(text("audit.older"));
    private AuditPlace place = AuditPlace.newest(AuditFilter.NONE);
    private AuditPage page = new AuditPage(List.of(), null);

    AuditPager(Consumer<AuditPlace> turn) {
        addClassName("ds-audit-pager");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("audit.pages"));
        newest.addClickListener(click -> turn.accept(AuditPlace.newest(place.filter())));
        newer.addClickListener(
                click -> turn.accept(place.newerThan(page.entries().getFirst().position())));
        older.addClickListener(click -> turn.accept(place.olderThan(page.older())));
        add(newest, newer, older);
    }

    void show(AuditPlace at, AuditPage shown) {
        place = at;
        page = shown;
        var first = at.older() == null && at.newer() == null;
        newest.setEnabled(!first);
        newer.setEnabled(!first && !shown.entries().isEmpty());
        older.setEnabled(shown.older() != null);
    }
}
