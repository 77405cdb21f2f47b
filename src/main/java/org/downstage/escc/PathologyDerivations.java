package org.downstage.escc;

import static org.downstage.escc.PathologyForm.CRM_RULE;
import static org.downstage.escc.PathologyForm.MACRO_RESIDUAL;
import static org.downstage.escc.PathologyForm.MARGIN_CRM;
import static org.downstage.escc.PathologyForm.MARGIN_CRM_MM;
import static org.downstage.escc.PathologyForm.MARGIN_DISTAL;
import static org.downstage.escc.PathologyForm.MARGIN_PROXIMAL;
import static org.downstage.escc.PathologyForm.NODES_POSITIVE;
import static org.downstage.escc.PathologyForm.RVT_PCT;
import static org.downstage.escc.PathologyForm.YP_M;
import static org.downstage.escc.PathologyForm.YP_N;
import static org.downstage.escc.PathologyForm.YP_T;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.Item;
import org.downstage.crf.Values;
import org.downstage.oncology.Ajcc8;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.PathologicResponse;
import org.downstage.oncology.Staging;
import org.downstage.oncology.TCategory;
import org.downstage.oncology.Tnm;

/** What follows from the pathologist's entries (dossier F9, §2.4-C, §5b). */
final class PathologyDerivations {

    /** The circumferential distance up to which RCP calls the margin involved. */
    static final BigDecimal RCP_MM = BigDecimal.ONE;

    private PathologyDerivations() {}

    static Optional<Tnm> tnm(Values form) {
        return Categories.tnm(YP_T, YP_N, YP_M, form);
    }

    static Optional<String> stage(Values form) {
        return tnm(form).map(Ajcc8::postNeoadjuvant).flatMap(Staging::group).map(g -> g.code());
    }

    /** The N category of the number of positive nodes; nothing when the number cannot be. */
    static Optional<NCategory> nodesCategory(Values form) {
        return form.get(NODES_POSITIVE).filter(n -> n >= 0).map(NCategory::ofPositiveNodes);
    }

    static Optional<Boolean> completeResponse(Values form) {
        return tnm(form).flatMap(PathologicResponse::isComplete);
    }

    static Optional<Boolean> primaryComplete(Values form) {
        return Categories.of(TCategory.class, YP_T, form)
                .flatMap(PathologicResponse::isPrimaryComplete);
    }

    static Optional<Boolean> majorResponse(Values form) {
        return form.get(RVT_PCT).map(PathologicResponse::isMajor);
    }

    /** The R category that the margins amount to; nothing while one that decides is open. */
    static Optional<String> marginCategory(Values form) {
        if (form.is(MACRO_RESIDUAL, true)) {
            return Optional.of("R2");
        }
        if (form.get(MACRO_RESIDUAL).isEmpty()) {
            return Optional.empty();
        }
        return anyInvolved(form).map(involved -> involved ? "R1" : "R0");
    }

    /** Whether a margin is involved: one that is decides, none is only if all are known. */
    static Optional<Boolean> anyInvolved(Values form) {
        var margins =
                List.of(
                        endInvolved(MARGIN_PROXIMAL, form),
                        endInvolved(MARGIN_DISTAL, form),
                        circumferenceInvolved(form));
        if (margins.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return margins.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private static Optional<Boolean> endInvolved(Item<String> margin, Values form) {
        return form.get(margin).map("POS"::equals);
    }

    /**
     * Whether the circumferential margin is involved: always when tumour reaches it, under RCP also
     * when tumour comes within 1 mm, that distance included.
     */
    static Optional<Boolean> circumferenceInvolved(Values form) {
        return form.get(MARGIN_CRM)
                .flatMap(status ->
                        status.equals("POS")
                                ? Optional.of(true)
                                : form.get(CRM_RULE)
                                        .map(rule ->
                                                rule.equals("RCP") && isWithinRcp(status, form)));
    }

    private static boolean isWithinRcp(String status, Values form) {
        return status.equals("CLOSE")
                || form.get(MARGIN_CRM_MM).filter(mm -> mm.compareTo(RCP_MM) <= 0).isPresent();
    }
}
