package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.audit.AuditFilter;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.security.Roles;

/** The trail of one subject. */
@Route("subjects/:subject/history")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class SubjectHistoryView extends Composite<AuditListArea>
        implements BeforeEnterObserver, HasBreadcrumb {

    private final AuditTools tools;
    private String subject = "";

    SubjectHistoryView(AuditTools tools) {
        this.tools = tools;
    }

    @Override
    protected AuditListArea initContent() {
        return new AuditListArea(tools, true, this::go);
    }

    private void go(AuditPlace place) {
        UI.getCurrentOrThrow()
                .navigate(
                        SubjectHistoryView.class,
                        new RouteParameters("subject", subject),
                        place.query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        subject = entering.getRouteParameters().get("subject").orElse("");
        tools.list().requireSubject(subject);
        var place = AuditPlace.of(entering.getLocation().getQueryParameters());
        var asked = place.filter();
        var only =
                new AuditFilter(
                        subject,
                        asked.form(),
                        asked.item(),
                        asked.user(),
                        asked.kind(),
                        "",
                        asked.from(),
                        asked.until());
        getContent().fixSubject(subject);
        getContent()
                .show(
                        text("audit.history.of", subject),
                        new AuditPlace(only, place.older(), place.newer()));
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(
                Crumb.to("subjects/" + subject, subject), Crumb.here(text("audit.history.title")));
    }
}
