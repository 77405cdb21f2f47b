package org.downstage.escc;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.oncology.Ajcc8;
import org.downstage.oncology.StageGroup;

/** What follows from the tumour's categories (dossier §1, F3; §2.4-A). */
public final class TumourDerivations {

    /** Classifications whose categories the tables of AJCC 8 cannot read. */
    private static final List<String> JAPANESE = List.of("JES11", "JES12");

    private TumourDerivations() {}

    /**
     * The stage group of cTNM. Nothing when the categories were given by the Japanese
     * classification, which counts nodes by station and would be read wrongly.
     */
    static Optional<String> clinicalStage(FormData form, CaseBook book) {
        if (isJapanese(form)) {
            return Optional.empty();
        }
        return Categories.tnm(TumourForm.CT, TumourForm.CN, TumourForm.CM, form)
                .flatMap(tnm -> Ajcc8.clinical(tnm).group())
                .map(StageGroup::code);
    }

    /** Whether the categories were given by the Japanese classification. */
    public static boolean isJapanese(FormData form) {
        return form.get(TumourForm.STAGING_EDITION).filter(JAPANESE::contains).isPresent();
    }
}
