package org.downstage.escc;

import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.oncology.Ajcc8;
import org.downstage.oncology.Coded;
import org.downstage.oncology.MCategory;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.StageGroup;
import org.downstage.oncology.TCategory;
import org.downstage.oncology.Tnm;

import java.util.List;
import java.util.Optional;

/** What follows from the tumour's categories (dossier §1, F3; §2.4-A). */
final class TumourDerivations {

    /** Classifications whose categories the tables of AJCC 8 cannot read. */
    private static final List<String> OTHER_SYSTEMS = List.of("JES11", "JES12");

    private TumourDerivations() {}

    /**
     * The stage group of cTNM. Nothing when the categories were given by the Japanese
     * classification, which counts nodes by station and would be read wrongly.
     */
    static Optional<String> clinicalStage(FormData form, CaseBook book) {
        if (form.get(TumourForm.STAGING_EDITION).filter(OTHER_SYSTEMS::contains).isPresent()) {
            return Optional.empty();
        }
        return clinicalTnm(form).flatMap(tnm -> Ajcc8.clinical(tnm).group()).map(StageGroup::code);
    }

    private static Optional<Tnm> clinicalTnm(FormData form) {
        var t = form.get(TumourForm.CT).flatMap(code -> Coded.find(TCategory.class, code));
        var n = form.get(TumourForm.CN).flatMap(code -> Coded.find(NCategory.class, code));
        var m = form.get(TumourForm.CM).flatMap(code -> Coded.find(MCategory.class, code));
        return t.isPresent() && n.isPresent() && m.isPresent()
                ? Optional.of(new Tnm(t.get(), n.get(), m.get()))
                : Optional.empty();
    }
}
