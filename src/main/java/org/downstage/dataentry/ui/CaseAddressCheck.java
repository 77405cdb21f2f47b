package org.downstage.dataentry.ui;

import com.vaadin.flow.router.RouteParameters;
import org.downstage.base.ui.error.AddressCheck;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseBookService;
import org.downstage.security.RecordNotFoundException;
import org.downstage.subject.CaseAddress;
import org.downstage.subject.SubjectService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whether the subject and the form of an address are there for who asks. */
@Component
class CaseAddressCheck implements AddressCheck {

    private final SubjectService subjects;
    private final CaseBookService books;
    private final Catalogue catalogue;

    CaseAddressCheck(SubjectService subjects, CaseBookService books, Catalogue catalogue) {
        this.subjects = subjects;
        this.books = books;
        this.catalogue = catalogue;
    }

    @Override
    public boolean leadsNowhere(RouteParameters parameters) {
        var subject = parameters.get("subject");
        var form = parameters.get("form").map(CaseAddress::formOid);
        var occurrence = parameters.get("occurrence").orElse("1");
        try {
            if (form.isPresent() && form.flatMap(catalogue::form).isEmpty()) {
                return true;
            }
            // One statement; only a later occurrence needs the case book to tell.
            if (occurrence.equals("1")) {
                subject.ifPresent(subjects::find);
            } else {
                books.open(
                        subject.orElseThrow(RecordNotFoundException::create),
                        new FormKey(form.orElse(""), CaseFormView.number(occurrence)));
            }
            return false;
        } catch (RecordNotFoundException | AccessDeniedException notThere) {
            return true;
        }
    }
}
