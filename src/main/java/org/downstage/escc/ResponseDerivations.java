package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Row;
import org.downstage.oncology.Ajcc8;
import org.downstage.oncology.Intervals;
import org.downstage.oncology.LesionKind;
import org.downstage.oncology.NonTargetResponse;
import org.downstage.oncology.OverallResponse;
import org.downstage.oncology.Recist;
import org.downstage.oncology.StageGroup;
import org.downstage.oncology.TargetAssessment;
import org.downstage.oncology.TargetLesion;

/** What the lesions and categories of a response form amount to (dossier §3 and §2.4). */
final class ResponseDerivations {

    private ResponseDerivations() {}

    /** The target lesions' rows of this form. */
    static ItemGroup lesions(FormData form) {
        return form.key().form().equals(ResponseForm.OID_RT)
                ? ResponseForm.RT_LESIONS
                : ResponseForm.NICT_LESIONS;
    }

    /** Last day of the therapy whose effect this form assesses. */
    static Optional<LocalDate> therapyEnd(FormData form, CaseBook book) {
        return form.key().form().equals(ResponseForm.OID_RT)
                ? Timeline.rtEnd(book)
                : Timeline.nictEnd(book);
    }

    static Optional<Integer> daysAfterTherapy(FormData form, CaseBook book) {
        return therapyEnd(form, book)
                .flatMap(end ->
                        form.get(ResponseForm.ASSESS_DATE)
                                .map(day -> (int) Intervals.days(end, day)));
    }

    /**
     * Sums and response of the target lesions. Nothing while a lesion lacks its baseline or its
     * kind, or while the size now is simply not entered; a missing reason there means that it was
     * not measured.
     */
    static Optional<TargetAssessment> targets(FormData form) {
        if (form.is(ResponseForm.MEASURABLE, false)) {
            return Optional.of(Recist.assess(List.of(), List.of()));
        }
        var rows = form.rows(lesions(form));
        var lesions = rows.stream().flatMap(row -> lesion(row).stream()).toList();
        return form.is(ResponseForm.MEASURABLE, true)
                        && !rows.isEmpty()
                        && lesions.size() == rows.size()
                ? Optional.of(
                        Recist.assess(lesions, sum(rows, ResponseForm.NADIR_MM).stream().toList()))
                : Optional.empty();
    }

    private static Optional<TargetLesion> lesion(Row row) {
        var node = row.get(ResponseForm.IS_NODE);
        var baseline = row.get(ResponseForm.BASELINE_MM);
        return node.isPresent()
                        && baseline.isPresent()
                        && !row.value(ResponseForm.CURRENT_MM).isEmpty()
                ? Optional.of(
                        new TargetLesion(
                                node.get() ? LesionKind.NODE : LesionKind.NON_NODAL,
                                baseline.get(),
                                row.get(ResponseForm.CURRENT_MM).orElse(null)))
                : Optional.empty();
    }

    /** Sum of a size over the rows, where all of them have it. */
    static Optional<BigDecimal> sum(List<Row> rows, Item<BigDecimal> size) {
        return rows.stream().allMatch(row -> row.get(size).isPresent())
                ? rows.stream().flatMap(row -> row.get(size).stream()).reduce(BigDecimal::add)
                : Optional.empty();
    }

    /** The overall response by RECIST, once all three of its parts are known. */
    static Optional<OverallResponse> overall(FormData form) {
        var targets = targets(form);
        var nonTarget = Categories.of(NonTargetResponse.class, ResponseForm.NON_TARGET, form);
        var newLesions = form.get(ResponseForm.NEW_LESIONS);
        return targets.isPresent() && nonTarget.isPresent() && newLesions.isPresent()
                ? Optional.of(
                        Recist.overall(targets.get().response(), nonTarget.get(), newLesions.get()))
                : Optional.empty();
    }

    /** The study-defined clinical group after therapy; ycT0 N0 M0 is NED. */
    static Optional<StageGroup> clinicalStage(FormData form) {
        return Categories.tnm(ResponseForm.YC_T, ResponseForm.YC_N, ResponseForm.YC_M, form)
                .flatMap(tnm -> Ajcc8.clinicalPostTherapy(tnm).group());
    }
}
