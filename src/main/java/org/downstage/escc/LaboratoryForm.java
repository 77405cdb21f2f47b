package org.downstage.escc;

import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.ItemGroup;

/**
 * Laboratory results of the whole course, one row a test and sample, with the reference limits of
 * that sample: a value keeps the range that it was read by, whatever the laboratory prints later.
 * The items are those of the laboratory before nICT.
 */
public final class LaboratoryForm {

    public static final String OID = "LABORATORY";

    public static final ItemGroup RESULT_ROWS =
            ItemGroup.repeating(
                    "LABORATORY_RESULT",
                    BaselineForm.LAB_DATE,
                    BaselineForm.LAB_TEST,
                    BaselineForm.LAB_VALUE,
                    BaselineForm.LAB_UNIT,
                    BaselineForm.LAB_LLN,
                    BaselineForm.LAB_ULN);

    public static final CaseReportForm FORM =
            CaseReportForm.once(OID, List.of(RESULT_ROWS), LaboratoryChecks.all());

    private LaboratoryForm() {}
}
