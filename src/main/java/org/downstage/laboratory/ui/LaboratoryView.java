package org.downstage.laboratory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.downstage.adverseevent.TermWords;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.ui.CaseBookView;
import org.downstage.dataentry.ui.FormDesks;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormPage;
import org.downstage.escc.LaboratoryForm;
import org.downstage.escc.ToxicityPlan;
import org.downstage.laboratory.ReferenceRangeService;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.security.Roles;

/** A subject's laboratory results on a grid of sample days and tests. */
@Route("subjects/:subject/laboratory")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@StyleSheet("styles/laboratory.css")
class LaboratoryView extends CaseBookView {

    private final ToxicityPlan plan;
    private final Dictionary dictionary;
    private final TermWords terms;
    private final ReferenceRangeService ranges;

    LaboratoryView(
            FormDesks desks,
            ToxicityPlan plan,
            Dictionary dictionary,
            TermWords terms,
            ReferenceRangeService ranges) {
        super(desks);
        this.plan = plan;
        this.dictionary = dictionary;
        this.terms = terms;
        this.ranges = ranges;
    }

    @Override
    protected FormKey form(BeforeEnterEvent event) {
        return FormKey.of(LaboratoryForm.OID);
    }

    @Override
    protected FormPage newPage() {
        return new LaboratoryPage(this::desk);
    }

    private LaboratoryDesk desk(FormEditor editor) {
        var words = new EvidenceWords(desk().texts(), terms, dictionary, desk().locale());
        var site = editor.opened().subject().siteId();
        return new LaboratoryDesk(editor, desk(), plan, words, () -> ranges.ofSite(site));
    }
}
