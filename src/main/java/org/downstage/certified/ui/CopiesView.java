package org.downstage.certified.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.certified.CertifiedCopyService;
import org.downstage.security.Roles;

/** Compares a file that somebody was given with the copies that the portal made. */
@Route("copies")
@Menu(title = "certified.menu", icon = "download", order = 62)
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@StyleSheet("styles/signature.css")
class CopiesView extends Div implements HasBreadcrumb {

    CopiesView(CertifiedCopyService copies) {
        addClassName("ds-copies");
        add(new H1(text("certified.menu")), new CompareBox(copies));
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("certified.menu")));
    }
}
