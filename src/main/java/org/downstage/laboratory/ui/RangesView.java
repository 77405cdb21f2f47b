package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.ReferenceRangeService;
import org.downstage.laboratory.SiteRange;
import org.downstage.laboratory.SiteRange.Source;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.downstage.site.Site;
import org.downstage.site.SiteService;
import org.jspecify.annotations.Nullable;

/** The limits of normal of a site, all versions; data managers enter new ones at the right. */
@Route("ranges/:site?")
@Menu(title = "ranges.title", icon = "flask", order = 50)
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@StyleSheet("styles/accounts.css")
class RangesView extends WorkArea implements BeforeEnterObserver, HasBreadcrumb {

    private final ReferenceRangeService service;
    private final SiteService sites;
    private final CatalogueText texts;
    private final boolean enters;
    private final Select<Site> choice = new Select<>();
    private final Button suggest = new Button(text("ranges.suggested.take"), click -> suggest());
    private final Grid<SiteRange> grid = new Grid<>();
    private @Nullable Site site;

    RangesView(
            ReferenceRangeService service,
            SiteService sites,
            CatalogueText texts,
            CurrentAccount account) {
        super(text("ranges.panel"));
        this.service = service;
        this.sites = sites;
        this.texts = texts;
        this.enters = account.require().role() == Role.DATA_MANAGER;
        choice.setAriaLabel(text("ranges.site"));
        choice.setItemLabelGenerator(one -> one.code() + " " + one.city(reader()));
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate("ranges/" + chosen.getValue().code()));
            }
        });
        var add = new Button(text("ranges.new"), Glyph.ADD.decoration(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(enters);
        var head = new Div(new H1(text("ranges.title")), choice, suggest, add);
        head.addClassName("ds-page-head");
        var note = new Paragraph(text("ranges.note"));
        note.addClassName("ds-page-note");
        var page = new Div(head, note, grid);
        page.addClassName("ds-page");
        addWork(page);
        addColumns();
    }

    private void addColumns() {
        grid.getElement().setAttribute("aria-label", text("ranges.title"));
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("ds-accounts");
        grid.setEmptyStateText(text("ranges.empty"));
        grid.addColumn(range -> words(range.limits().test())).setHeader(text("ranges.test"));
        grid.addColumn(range ->
                        range.limits()
                                .sex()
                                .map(sex -> texts.code("SEX", sex.code(), reader()))
                                .orElseGet(() -> text("ranges.both")))
                .setHeader(text("ranges.sex"));
        grid.addColumn(range -> limits(range.limits().range())).setHeader(text("ranges.limits"));
        grid.addColumn(range ->
                        texts.code(LabTest.UNITS.oid(), range.limits().unit().code(), reader()))
                .setHeader(text("ranges.unit"));
        grid.addColumn(range -> range.limits().validFrom().toString())
                .setHeader(text("ranges.from"));
        grid.addColumn(
                        new ComponentRenderer<>(range ->
                                range.source() == Source.SUGGESTED
                                        ? Marks.badge(
                                                Tone.ATTENTION,
                                                Glyph.INFO,
                                                text("ranges.source.SUGGESTED"))
                                        : Marks.badge(
                                                Tone.DONE,
                                                Glyph.CHECK,
                                                text("ranges.source.LABORATORY"))))
                .setHeader(text("ranges.source"));
        grid.addColumn(SiteRange::enteredBy).setHeader(text("ranges.by"));
        if (enters) {
            grid.addSelectionListener(
                    chosen -> chosen.getFirstSelectedItem().ifPresent(this::edit));
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
    }

    private String words(LabTest test) {
        return texts.code(LabTest.CODES.oid(), test.code(), reader());
    }

    private static String limits(ReferenceRange range) {
        var lower = range.lower().map(BigDecimal::toPlainString);
        var upper = range.upper().map(BigDecimal::toPlainString);
        if (lower.isPresent() && upper.isPresent()) {
            return lower.get() + "–" + upper.get();
        }
        return lower.map(limit -> "≥ " + limit)
                .or(() -> upper.map(limit -> "≤ " + limit))
                .orElseGet(() -> text("ranges.none"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = sites.mine();
        choice.setItems(mine);
        site =
                event.getRouteParameters()
                        .get("site")
                        .map(code ->
                                mine.stream()
                                        .filter(one -> one.code().equals(code))
                                        .findFirst()
                                        .orElseThrow(RecordNotFoundException::create))
                        .or(() -> mine.stream().findFirst())
                        .orElseThrow(RecordNotFoundException::create);
        choice.setValue(site);
        show();
    }

    private void show() {
        var ranges = service.ofSite(chosen().siteId());
        grid.setItems(
                ranges.entries().stream()
                        .sorted(
                                Comparator.comparing((SiteRange one) -> one.limits().test())
                                        .thenComparing(one ->
                                                one.limits().sex().map(Enum::name).orElse(""))
                                        .thenComparing(
                                                Comparator.comparing((SiteRange one) ->
                                                                one.limits().validFrom())
                                                        .reversed())
                                        .thenComparing(
                                                Comparator.comparingLong(SiteRange::rangeId)
                                                        .reversed()))
                        .toList());
        suggest.setVisible(enters && !ranges.suggested(RangePanel.FIRST_DAY).isEmpty());
        showInPanel(new Paragraph(text(enters ? "ranges.choose" : "ranges.read")));
    }

    private Site chosen() {
        return Optional.ofNullable(site).orElseThrow();
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("ranges.title")));
    }

    private void edit(@Nullable SiteRange from) {
        showInPanel(
                new RangePanel(
                        texts,
                        from == null ? null : from.limits(),
                        range -> {
                            service.enter(chosen().siteId(), range);
                            show();
                            Notices.done(text("ranges.saved", words(range.test())));
                        }));
        openPanel();
    }

    private void suggest() {
        var taken = service.takeSuggested(chosen().siteId(), RangePanel.FIRST_DAY);
        show();
        Notices.done(text("ranges.suggested.taken", taken));
    }
}
