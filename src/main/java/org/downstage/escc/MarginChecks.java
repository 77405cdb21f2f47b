package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.PathologyForm.CRM_RULE;
import static org.downstage.escc.PathologyForm.MACRO_RESIDUAL;
import static org.downstage.escc.PathologyForm.MARGIN_CRM;
import static org.downstage.escc.PathologyForm.MARGIN_CRM_MM;
import static org.downstage.escc.PathologyForm.MARGIN_DISTAL;
import static org.downstage.escc.PathologyForm.MARGIN_DISTAL_MM;
import static org.downstage.escc.PathologyForm.MARGIN_PROXIMAL;
import static org.downstage.escc.PathologyForm.MARGIN_PROXIMAL_MM;
import static org.downstage.escc.Rules.pair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Anchored;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;

/**
 * The margins against the R category of the surgery form, and against their own distances (dossier
 * F9). A close circumferential margin is R1 under RCP and R0 under CAP, so the form states which
 * rule the pathologist used.
 */
final class MarginChecks {

    private MarginChecks() {}

    static List<EditCheck> all() {
        return List.of(
                againstR(
                        hard("PA-13").on(MARGIN_CRM, MARGIN_PROXIMAL, MARGIN_DISTAL, CRM_RULE),
                        Set.of("R0", "RX"),
                        form -> PathologyDerivations.anyInvolved(form).equals(Optional.of(true))),
                againstR(
                        hard("PA-14").on(MACRO_RESIDUAL),
                        Set.of("R0", "R1", "RX"),
                        form -> form.is(MACRO_RESIDUAL, true)),
                againstR(
                        soft("PA-15").on(MACRO_RESIDUAL),
                        Set.of("R2"),
                        form -> form.is(MACRO_RESIDUAL, false)),
                againstR(
                        soft("PA-16").on(MARGIN_CRM, MARGIN_PROXIMAL, MARGIN_DISTAL, CRM_RULE),
                        Set.of("R1"),
                        form -> PathologyDerivations.anyInvolved(form).equals(Optional.of(false))),
                againstR(
                        soft("PA-17").on(MARGIN_PROXIMAL),
                        Set.of("R0"),
                        form -> form.is(MARGIN_PROXIMAL, "CLOSE")),
                againstR(
                        soft("PA-18").on(MARGIN_DISTAL),
                        Set.of("R0"),
                        form -> form.is(MARGIN_DISTAL, "CLOSE")),
                hard("PA-19")
                        .on(MARGIN_PROXIMAL_MM, MARGIN_PROXIMAL)
                        .brokenWhen(
                                pair(
                                        MARGIN_PROXIMAL_MM,
                                        MARGIN_PROXIMAL,
                                        MarginChecks::isOtherStatus)),
                hard("PA-20")
                        .on(MARGIN_DISTAL_MM, MARGIN_DISTAL)
                        .brokenWhen(
                                pair(MARGIN_DISTAL_MM, MARGIN_DISTAL, MarginChecks::isOtherStatus)),
                hard("PA-21")
                        .on(MARGIN_CRM_MM, MARGIN_CRM, CRM_RULE)
                        .brokenWhen(MarginChecks::circumference));
    }

    /** A rule on the margins for some R categories; the sentence names the category. */
    private static EditCheck againstR(
            Anchored check, Set<String> categories, Predicate<FormData> broken) {
        return check.brokenWhen((form, book) ->
                marginR(book)
                        .filter(categories::contains)
                        .filter(r -> broken.test(form))
                        .map(Breach::of)
                        .stream());
    }

    private static Optional<String> marginR(CaseBook book) {
        return book.form(SurgeryForm.OID).get(SurgeryForm.MARGIN_R);
    }

    /** POS is 0 mm, CLOSE more than 0 and less than 1 mm, NEG 1 mm or more. */
    private static boolean isOtherStatus(BigDecimal mm, String status) {
        return switch (status) {
            case "POS" -> mm.signum() > 0;
            case "CLOSE" -> mm.signum() == 0 || mm.compareTo(BigDecimal.ONE) >= 0;
            default -> mm.compareTo(BigDecimal.ONE) < 0;
        };
    }

    /** As for the ends, but a pathologist who reports by RCP calls up to 1 mm positive. */
    private static Stream<Breach> circumference(FormData form, CaseBook book) {
        return pair(
                        MARGIN_CRM_MM,
                        MARGIN_CRM,
                        (mm, status) ->
                                isOtherStatus(mm, status)
                                        && !(status.equals("POS")
                                                && form.is(CRM_RULE, "RCP")
                                                && mm.compareTo(PathologyDerivations.RCP_MM) <= 0))
                .apply(form, book);
    }
}
