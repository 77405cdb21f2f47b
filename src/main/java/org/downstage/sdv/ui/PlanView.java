package org.downstage.sdv.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.ReaderZone;
import org.downstage.crf.Catalogue;
import org.downstage.sdv.ErrorRate;
import org.downstage.sdv.PlanResult;
import org.downstage.sdv.PlanService;
import org.downstage.sdv.PlanTerms;
import org.downstage.sdv.VerificationPlan;
import org.downstage.security.Roles;
import org.downstage.site.SiteService;
import org.jspecify.annotations.Nullable;

/** What has to be verified: a data manager types a plan, previews it, and puts it in force. */
@Route("verification-plan")
@Menu(title = "plan.menu", icon = "verification-required", order = 65)
@RolesAllowed(Roles.DATA_MANAGER)
@StyleSheet("styles/verify.css")
class PlanView extends Div implements BeforeEnterObserver, HasBreadcrumb {

    private static final double HUNDRED = 100;

    private final PlanService service;
    private final PlanFields fields;
    private final Paragraph now = new Paragraph();
    private final Paragraph said = new Paragraph();
    private final Div preview = new Div();
    private final Div history = new Div();
    private final Button activate = new Button(text("plan.activate"), click -> activate());
    private int known;
    private @Nullable PlanTerms previewed;

    PlanView(PlanService service, SiteService sites, Catalogue catalogue, CatalogueText texts) {
        this.service = service;
        this.fields =
                new PlanFields(
                        new ShareFields(sites.mine(), catalogue, texts, this::changed),
                        this::changed);
        addClassNames("ds-page", "ds-plan");
        said.getElement().setAttribute("role", "status");
        said.addClassName("ds-answer");
        activate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var look = new Button(text("plan.preview"), click -> preview());
        var acts = new Div(look, activate);
        acts.addClassName("ds-verify-acts");
        var head = new Div(new H1(text("plan.title")));
        head.addClassName("ds-page-head");
        now.addClassName("ds-page-note");
        add(head, now, fields, acts, said, preview, new H2(text("plan.history")), history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        fields.show(active().map(VerificationPlan::terms).orElse(PlanTerms.CRITICAL_ONLY));
        changed();
    }

    private Optional<VerificationPlan> active() {
        return service.plans().stream().filter(VerificationPlan::isActive).findFirst();
    }

    private void refresh() {
        var plans = service.plans();
        var active = plans.stream().filter(VerificationPlan::isActive).findFirst();
        known = active.map(VerificationPlan::planId).orElse(0);
        var behind = service.behind();
        now.setText(
                active.map(plan ->
                                text(
                                        "plan.now",
                                        String.valueOf(plan.planId()),
                                        day(plan),
                                        plan.activatedBy()))
                                .orElseGet(() -> text("plan.now.none"))
                        + (behind == 0 ? "" : " " + text("plan.behind", behind)));
        history.removeAll();
        history.add(plans.isEmpty() ? new Paragraph(text("plan.history.none")) : list(plans));
    }

    private static String day(VerificationPlan plan) {
        return plan.activatedAt().atZone(ReaderZone.current()).toLocalDate().toString();
    }

    private UnorderedList list(List<VerificationPlan> plans) {
        var list = new UnorderedList();
        plans.forEach(plan ->
                list.add(
                        new ListItem(
                                new Span(
                                        text(
                                                "plan.history.line",
                                                String.valueOf(plan.planId()),
                                                day(plan),
                                                plan.activatedBy())),
                                new Span(errors(service.errorRate(plan.planId()))))));
        list.addClassName("ds-plan-history");
        return list;
    }

    private static String errors(ErrorRate errors) {
        return errors.interval()
                .map(interval ->
                        text(
                                "plan.errors",
                                errors.errors(),
                                errors.items(),
                                percent(interval.lower()),
                                percent(interval.upper())))
                .orElseGet(() -> text("plan.errors.none"));
    }

    private static String percent(double share) {
        return "%.1f".formatted(HUNDRED * share);
    }

    /** Another figure was typed: what was previewed is not what would come in force. */
    private void changed() {
        previewed = null;
        preview.removeAll();
        activate.setEnabled(false);
        say("", "plain");
    }

    private void preview() {
        var terms = fields.terms();
        var broken = terms.broken();
        if (!broken.isEmpty()) {
            refused(broken);
            return;
        }
        preview.removeAll();
        preview.add(new PreviewTable(service.preview(terms), terms));
        previewed = terms;
        activate.setEnabled(true);
        say(text("plan.previewed"), "plain");
    }

    private void refused(List<PlanTerms.Limit> broken) {
        say(
                String.join(
                        " ", broken.stream().map(limit -> text("plan.limit." + limit)).toList()),
                "attention");
    }

    private void activate() {
        var terms = previewed;
        if (terms == null) {
            return;
        }
        switch (service.activate(terms, known)) {
            case PlanResult.Activated(var planId) -> {
                changed();
                refresh();
                Notices.done(text("plan.activated", String.valueOf(planId)));
            }
            case PlanResult.Refused(var broken) -> refused(broken);
            case PlanResult.MovedOn(var planId) -> {
                refresh();
                say(text("plan.moved", String.valueOf(planId)), "attention");
            }
        }
    }

    private void say(String words, String tone) {
        said.setText(words);
        said.getElement().setAttribute("data-tone", tone);
        said.setVisible(!words.isEmpty());
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("plan.title")));
    }
}
