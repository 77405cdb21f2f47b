package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.document.ui.SourceViewer;
import org.downstage.document.ui.SourceViewers;
import org.downstage.sdv.Work;
import org.downstage.security.Roles;
import org.jspecify.annotations.Nullable;

/** Where a monitor begins: what is to be verified, the values, and their source beside them. */
@Route("verify")
@Menu(title = "verify.menu", icon = "verification-required", order = 5)
@RolesAllowed(Roles.MONITOR)
@StyleSheet("styles/verify.css")
class VerifyView extends Div implements BeforeEnterObserver, HasBreadcrumb {

    private final VerifyDesk desk;
    private final Aside source = new Aside();
    private final SourceViewer viewer;
    private @Nullable FormInHand form;

    VerifyView(DeskTools tools, SourceViewers viewers) {
        addClassName("ds-verify");
        viewer = viewers.viewer();
        desk = new VerifyDesk(tools, this::opened, this::focused);
        viewer.setResizable(true);
        source.addClassNames("ds-verify-source", "ds-source-pane");
        source.getElement().setAttribute("aria-label", text("verify.source"));
        source.add(new H2(text("verify.source")), new Paragraph(text("verify.source.choose")));
        add(desk, source);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        desk.show(Work.Filter.ALL);
    }

    private void opened(FormInHand opened) {
        form = opened;
        source.removeAll();
        source.add(viewer);
        viewer.showSubject(opened.subject().key());
    }

    private void focused(ItemPath path) {
        if (form != null) {
            viewer.goTo(form.form().state().key(), path);
        }
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("verify.title")));
    }
}
