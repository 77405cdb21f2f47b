package org.downstage.matrix.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;

/**
 * The forms under the headings of the matrix, in the order of the case book. A form that stands
 * under no heading joins the one before it.
 */
final class FormColumns {

    /**
     * The form that each heading begins with; the heading's words are at {@code matrix.group.…}.
     */
    private static final Map<String, String> FIRST_FORMS =
            Map.of(
                    "ELIGIBILITY", "before",
                    "NICT", "nict",
                    "RADIOTHERAPY", "rt",
                    "SURGERY", "surgery",
                    "ADJUVANT", "after",
                    "LABORATORY", "safety");

    private FormColumns() {}

    /** The forms of each heading. */
    static Map<String, List<CaseReportForm>> of(Catalogue catalogue) {
        Map<String, List<CaseReportForm>> columns = new LinkedHashMap<>();
        var heading = "before";
        for (var form : catalogue.forms()) {
            heading = FIRST_FORMS.getOrDefault(form.oid(), heading);
            columns.computeIfAbsent(heading, first -> new ArrayList<>()).add(form);
        }
        return columns;
    }
}
