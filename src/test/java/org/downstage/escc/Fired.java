package org.downstage.escc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.jspecify.annotations.Nullable;

/** What the whole catalogue says of a form that stands among others. */
final class Fired {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Fired() {}

    /** The findings on a form. */
    static List<Finding> findings(FormData form, FormData... others) {
        var book = book(form, others);
        return new CaseCheck(StudyCatalogue.CATALOGUE).findings(form, book);
    }

    /** The ids of the checks that it breaks. */
    static List<String> checks(FormData form, FormData... others) {
        return findings(form, others).stream().map(Finding::check).toList();
    }

    /** What an example expects to be broken: one check, or nothing for an empty cell. */
    static List<String> only(@Nullable String check) {
        return check == null ? List.of() : List.of(check);
    }

    static CaseBook book(FormData form, FormData... others) {
        return new CaseBook(Stream.concat(Stream.of(form), Stream.of(others)).toList(), TODAY);
    }

    static FormData form(String oid) {
        return FormData.empty(FormKey.of(oid));
    }

    static FormData operated(LocalDate day) {
        return form(SurgeryForm.OID)
                .with(SurgeryForm.SURGERY_DONE, true)
                .with(SurgeryForm.SURGERY_DATE, day)
                .with(SurgeryForm.MARGIN_R, "R0");
    }

    static FormData notOperated() {
        return form(SurgeryForm.OID).with(SurgeryForm.SURGERY_DONE, false);
    }
}
