package org.downstage.adverseevent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.downstage.adverseevent.TermWords;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.ui.CaseBookView;
import org.downstage.dataentry.ui.FormDesks;
import org.downstage.dataentry.ui.FormPage;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.security.Roles;

/** A subject's adverse events, graded on a grid of terms and phases. */
@Route("subjects/:subject/adverse-events")
@RouteAlias("subjects/:subject/adverse_events")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@StyleSheet("styles/grading.css")
class GradingView extends CaseBookView {

    private final ToxicityPlan plan;
    private final Dictionary dictionary;
    private final TermWords terms;
    private final Div aboutCell = new Div();
    private final Div aboutItem = new Div();

    GradingView(FormDesks desks, ToxicityPlan plan, Dictionary dictionary, TermWords terms) {
        super(desks);
        this.plan = plan;
        this.dictionary = dictionary;
        this.terms = terms;
        addClassName("ds-grading");
        aboutCell.addClassName("ds-grading-panel");
        aboutItem.addClassName("ds-grading-item");
    }

    @Override
    protected FormKey form(BeforeEnterEvent event) {
        return FormKey.of(AdverseEventsForm.OID);
    }

    @Override
    protected FormPage newPage() {
        return new GradingPage(desk(), plan, dictionary, terms);
    }

    /** The page itself draws the upper part of the panel, which follows the focus in the grid. */
    @Override
    protected void showNothing() {
        aboutItem.removeAll();
        showInPanel(aboutCell, aboutItem);
    }

    @Override
    protected void showItem(Component about) {
        aboutItem.removeAll();
        aboutItem.add(about);
    }
}
