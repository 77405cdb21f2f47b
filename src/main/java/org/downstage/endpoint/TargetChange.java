package org.downstage.endpoint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.escc.Categories;
import org.downstage.escc.ResponseForm;
import org.downstage.oncology.OverallResponse;
import org.jspecify.annotations.Nullable;

/**
 * How the target lesions' sum of diameters changed from its baseline (dossier §3).
 *
 * @param percent the change, rounded to two decimals; -100 when nothing is left
 * @param response overall response at the same assessment; null while it is not entered
 */
public record TargetChange(BigDecimal percent, @Nullable OverallResponse response) {

    private static final int DECIMALS = 2;

    /**
     * The lowest change of the assessments after immunochemotherapy and after radiotherapy, each
     * against the baseline that its form names; of equal ones the later.
     */
    static Optional<TargetChange> best(CaseBook book) {
        return Stream.of(ResponseForm.OID_RT, ResponseForm.OID_NICT)
                .flatMap(oid -> at(book.form(oid), book).stream())
                .min(Comparator.comparing(TargetChange::percent));
    }

    private static Optional<TargetChange> at(FormData form, CaseBook book) {
        return ResponseForm.PCT_FROM_BASELINE
                .derive(form, book)
                .map(BigDecimal.class::cast)
                .map(percent -> percent.setScale(DECIMALS, RoundingMode.HALF_UP))
                .map(percent -> new TargetChange(percent, response(form)));
    }

    private static @Nullable OverallResponse response(FormData form) {
        return Categories.of(OverallResponse.class, ResponseForm.OVERALL_INVESTIGATOR, form)
                .orElse(null);
    }
}
