package org.downstage.site.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.security.Roles;
import org.downstage.site.Site;
import org.downstage.site.SiteService;
import org.jspecify.annotations.Nullable;

/** All sites at the left, the chosen or a new one at the right. */
@Route("sites")
@Menu(title = "site.title", icon = "sites", order = 91)
@RolesAllowed(Roles.ADMINISTRATOR)
@StyleSheet("styles/accounts.css")
public class SitesView extends WorkArea implements HasBreadcrumb {

    private final SiteService service;
    private final Grid<Site> grid = new Grid<>();

    SitesView(SiteService service) {
        super(text("site.panel"));
        this.service = service;
        var add = new Button(text("site.new"), Glyph.ADD.decoration(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new H1(text("site.title")), add);
        head.addClassName("ds-page-head");
        var page = new Div(head, grid);
        page.addClassName("ds-page");
        addWork(page);
        addColumns();
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", text("site.title"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("ds-accounts");
        grid.addColumn(Site::code).setHeader(text("site.code")).setFlexGrow(0);
        grid.addColumn(site -> site.name(reader())).setHeader(text("site.name")).setFlexGrow(3);
        grid.addColumn(site -> site.city(reader())).setHeader(text("site.city"));
        grid.addColumn(
                        new ComponentRenderer<>(site ->
                                site.active()
                                        ? Marks.badge(Tone.DONE, Glyph.CHECK, text("site.open"))
                                        : Marks.badge(Tone.PLAIN, Glyph.VOID, text("site.closed"))))
                .setHeader(text("site.state"));
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(this::edit));
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("site.title")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        grid.setItems(service.mine());
        showInPanel(new Paragraph(text("site.choose")));
    }

    private void edit(@Nullable Site site) {
        showInPanel(new SitePanel(service, site, this::saved));
        openPanel();
    }

    private void saved(String said) {
        grid.setItems(service.mine());
        showInPanel(new Paragraph(text("site.choose")));
        Notices.done(said);
    }
}
