package org.downstage.dataentry.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.downstage.crf.FormKey;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;

/** A form as sections of fields and tables of rows: how a form is drawn that has no own page. */
@Route("subjects/:subject/:form?/:occurrence?")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class CaseFormView extends CaseBookView {

    CaseFormView(FormDesks desks) {
        super(desks);
    }

    @Override
    protected FormKey form(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var formOid =
                parameters
                        .get("form")
                        .map(CaseAddress::formOid)
                        .orElseGet(() -> desk().catalogue().forms().getFirst().oid());
        return new FormKey(
                formOid, parameters.get("occurrence").map(CaseFormView::number).orElse(1));
    }

    /**
     * The occurrence that an address names.
     *
     * @throws RecordNotFoundException if it is none
     */
    static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw RecordNotFoundException.create();
        }
        return Integer.parseInt(text);
    }

    @Override
    protected FormPage newPage() {
        return new CaseForm();
    }
}
