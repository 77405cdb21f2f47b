package org.downstage.escc;

import static org.downstage.escc.ResponseForm.BASELINE_MM;
import static org.downstage.escc.ResponseForm.BASELINE_SCAN;
import static org.downstage.escc.ResponseForm.CURRENT_MM;
import static org.downstage.escc.ResponseForm.LESION_NO;
import static org.downstage.escc.ResponseForm.MEASURABLE;
import static org.downstage.escc.ResponseForm.NICT_LESIONS;
import static org.downstage.escc.ResponseForm.ORGAN;
import static org.downstage.escc.ResponseForm.PRIMARY_HANDLING;
import static org.downstage.escc.ResponseForm.RT_LESIONS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;

/**
 * What the response after radiotherapy has to share with the one after immunochemotherapy, so that
 * the two are comparable: the same lesions under the same numbers, measured from the same scan.
 */
final class ComparisonChecks {

    private ComparisonChecks() {}

    static List<EditCheck> all() {
        return List.of(
                EditCheck.soft("RR-18")
                        .on(ORGAN, LESION_NO)
                        .brokenInRow(RT_LESIONS, (row, form, book) -> otherOrgan(row, book)),
                EditCheck.soft("RR-19")
                        .on(LESION_NO)
                        .brokenInRow(RT_LESIONS, (row, form, book) -> unknownBefore(row, book)),
                EditCheck.soft("RR-20").on(MEASURABLE).brokenWhen(ComparisonChecks::leftOut),
                EditCheck.soft("RR-21")
                        .on(BASELINE_MM, BASELINE_SCAN)
                        .brokenInRow(RT_LESIONS, ComparisonChecks::otherBaseline),
                EditCheck.soft("RR-22")
                        .on(PRIMARY_HANDLING)
                        .brokenWhen((form, book) -> otherHandling(form, book)));
    }

    private static List<Row> before(CaseBook book) {
        return book.form(ResponseForm.OID_NICT).rows(NICT_LESIONS);
    }

    private static Optional<Row> before(CaseBook book, Row row) {
        return row.get(LESION_NO)
                .flatMap(number ->
                        before(book).stream()
                                .filter(other -> other.is(LESION_NO, number))
                                .findFirst());
    }

    private static Stream<Breach> otherOrgan(Row row, CaseBook book) {
        return Rules.breach(
                        row.number(),
                        row.get(ORGAN),
                        before(book, row).flatMap(other -> other.get(ORGAN)),
                        (now, then) -> !now.equals(then))
                .map(breach ->
                        Breach.inRow(
                                row.number(),
                                row.get(LESION_NO).orElseThrow(),
                                organ((String) breach.arguments().get(0)),
                                organ((String) breach.arguments().get(1))));
    }

    private static Finding.Label organ(String code) {
        return new Finding.Label.OfCode(ResponseForm.ORGANS.oid(), code);
    }

    /** Only once the earlier form has lesions to compare with. */
    private static Stream<Breach> unknownBefore(Row row, CaseBook book) {
        return row
                .get(LESION_NO)
                .filter(number -> !before(book).isEmpty() && before(book, row).isEmpty())
                .map(number -> Breach.inRow(row.number(), number))
                .stream();
    }

    private static Stream<Breach> leftOut(FormData form, CaseBook book) {
        return form.get(MEASURABLE).isEmpty()
                ? Stream.empty()
                : before(book).stream()
                        .flatMap(row -> row.get(LESION_NO).stream())
                        .filter(number ->
                                form.rows(RT_LESIONS).stream()
                                        .noneMatch(row -> row.is(LESION_NO, number)))
                        .map(Breach::of);
    }

    /** The size at the scan that the form names as its baseline. */
    private static Stream<Breach> otherBaseline(Row row, FormData form, CaseBook book) {
        var size = form.is(BASELINE_SCAN, "POST_NICT") ? CURRENT_MM : BASELINE_MM;
        return form.get(BASELINE_SCAN).isEmpty()
                ? Stream.empty()
                : Rules.breach(
                        row.number(),
                        row.get(BASELINE_MM),
                        before(book, row).flatMap(other -> other.get(size)),
                        (BigDecimal now, BigDecimal then) -> now.compareTo(then) != 0);
    }

    private static Stream<Breach> otherHandling(FormData form, CaseBook book) {
        return Rules.breach(
                0,
                form.get(PRIMARY_HANDLING).map(ComparisonChecks::handling),
                book.form(ResponseForm.OID_NICT)
                        .get(PRIMARY_HANDLING)
                        .map(ComparisonChecks::handling),
                (now, then) -> !now.equals(then));
    }

    private static Finding.Label handling(String code) {
        return new Finding.Label.OfCode(ResponseForm.HANDLINGS.oid(), code);
    }
}
