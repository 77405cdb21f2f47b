package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.security.Roles;

/**
 * The trail of the whole study, as far as the reader may see it. The address says what it shows.
 */
@Route("audit")
@Menu(title = "audit.menu", icon = "audit", order = 60)
@RolesAllowed({
    Roles.INVESTIGATOR,
    Roles.MONITOR,
    Roles.PRINCIPAL_INVESTIGATOR,
    Roles.DATA_MANAGER,
    Roles.ADMINISTRATOR
})
class AuditView extends Composite<AuditListArea> implements BeforeEnterObserver, HasBreadcrumb {

    private final AuditTools tools;

    AuditView(AuditTools tools) {
        this.tools = tools;
    }

    @Override
    protected AuditListArea initContent() {
        return new AuditListArea(tools, false, AuditView::go);
    }

    private static void go(AuditPlace place) {
        UI.getCurrentOrThrow().navigate(AuditView.class, place.query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        getContent()
                .show(
                        text("audit.title"),
                        AuditPlace.of(entering.getLocation().getQueryParameters()));
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("audit.title")));
    }
}
