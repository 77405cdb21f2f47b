package org.downstage.escc;

import static org.downstage.escc.ResponseForm.BASELINE_MM;
import static org.downstage.escc.ResponseForm.IS_NODE;
import static org.downstage.escc.ResponseForm.LESION_NO;
import static org.downstage.escc.ResponseForm.MEASURABLE;
import static org.downstage.escc.ResponseForm.NADIR_MM;
import static org.downstage.escc.ResponseForm.ORGAN;
import static org.downstage.escc.ResponseForm.PRIMARY_HANDLING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Row;
import org.downstage.crf.Severity;
import org.downstage.oncology.LesionKind;
import org.downstage.oncology.Recist;

/** The rules of target lesions (RECIST 1.1; dossier §3). */
final class LesionChecks {

    private static final String NODES = "LYMPH_NODES";
    private static final String PRIMARY = "OESOPHAGUS";

    /** Slices up to this thickness in mm, where the thickness is not known. */
    private static final BigDecimal USUAL_SLICE_MM = BigDecimal.valueOf(5);

    private static final List<String> PRIMARY_IS_TARGET =
            List.of("LONGEST_DIAMETER", "WALL_THICKNESS");

    private LesionChecks() {}

    /**
     * The rules, under ids with this prefix.
     *
     * @param measurability how much a lesion that is too small to be a target weighs
     */
    static List<EditCheck> all(String prefix, ItemGroup lesions, Severity measurability) {
        return Stream.concat(
                        rows(prefix, lesions, measurability).stream(),
                        wholes(prefix, lesions).stream())
                .toList();
    }

    private static List<EditCheck> rows(String prefix, ItemGroup lesions, Severity measurability) {
        return List.of(
                EditCheck.hard(prefix + "-06")
                        .on(LESION_NO)
                        .brokenInRow(lesions, (row, form, book) -> tooMany(row, form, lesions)),
                EditCheck.hard(prefix + "-07")
                        .on(ORGAN)
                        .brokenInRow(
                                lesions, (row, form, book) -> tooManyInOrgan(row, form, lesions)),
                new EditCheck.Start(prefix + "-08", measurability)
                        .on(BASELINE_MM, IS_NODE)
                        .brokenInRow(lesions, (row, form, book) -> tooSmall(row, form)),
                EditCheck.hard(prefix + "-09")
                        .on(LESION_NO)
                        .brokenInRow(lesions, (row, form, book) -> repeated(row, form, lesions)),
                EditCheck.hard(prefix + "-10")
                        .on(IS_NODE, ORGAN)
                        .brokenInRow(
                                lesions,
                                (row, form, book) ->
                                        Rules.breach(
                                                        row.number(),
                                                        row.get(ORGAN),
                                                        row.get(IS_NODE),
                                                        (organ, node) ->
                                                                organ.equals(NODES) != node)
                                                .map(breach -> named(row))));
    }

    private static Breach named(Row row) {
        return Breach.inRow(
                row.number(),
                new Finding.Label.OfCode(ResponseForm.ORGANS.oid(), row.get(ORGAN).orElseThrow()));
    }

    private static Stream<Breach> tooMany(Row row, FormData form, ItemGroup lesions) {
        var place = form.rows(lesions).indexOf(row) + 1;
        return Recist.isTargetCountAllowed(place)
                ? Stream.empty()
                : Stream.of(Breach.inRow(row.number(), form.rows(lesions).size()));
    }

    /** Shown at the rows behind the second of an organ. */
    private static Stream<Breach> tooManyInOrgan(Row row, FormData form, ItemGroup lesions) {
        var rows = form.rows(lesions);
        var organs =
                rows.subList(0, rows.indexOf(row) + 1).stream()
                        .flatMap(other -> other.get(ORGAN).stream())
                        .toList();
        return row
                .get(ORGAN)
                .filter(Recist.organsWithTooManyTargets(organs)::contains)
                .map(organ -> named(row))
                .stream();
    }

    private static Stream<Breach> tooSmall(Row row, FormData form) {
        var slice = form.get(ResponseForm.SLICE_MM).orElse(USUAL_SLICE_MM);
        var least =
                row.get(IS_NODE)
                        .map(node -> node ? LesionKind.NODE : LesionKind.NON_NODAL)
                        .map(kind -> Recist.smallestMeasurable(kind, slice));
        return Rules.breach(
                row.number(),
                row.get(BASELINE_MM),
                least,
                (size, limit) -> size.compareTo(limit) < 0);
    }

    private static Stream<Breach> repeated(Row row, FormData form, ItemGroup lesions) {
        return row
                .get(LESION_NO)
                .filter(number ->
                        form.rows(lesions).stream()
                                .filter(other -> other.number() < row.number())
                                .anyMatch(other -> other.is(LESION_NO, number)))
                .map(number -> Breach.inRow(row.number(), number))
                .stream();
    }

    private static List<EditCheck> wholes(String prefix, ItemGroup lesions) {
        return List.of(
                EditCheck.soft(prefix + "-11")
                        .on(MEASURABLE)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(MEASURABLE, true) && form.rows(lesions).isEmpty())),
                EditCheck.soft(prefix + "-13")
                        .on(PRIMARY_HANDLING, MEASURABLE)
                        .brokenWhen((form, book) ->
                                hasPrimary(form, lesions)
                                        ? Stream.empty()
                                        : handling(form, PRIMARY_IS_TARGET::contains)),
                EditCheck.soft(prefix + "-14")
                        .on(PRIMARY_HANDLING)
                        .brokenWhen((form, book) ->
                                hasPrimary(form, lesions)
                                        ? handling(form, code -> !PRIMARY_IS_TARGET.contains(code))
                                        : Stream.empty()),
                EditCheck.soft(prefix + "-15")
                        .on(MEASURABLE)
                        .brokenWhen((form, book) -> nadirAboveBaseline(form, lesions)));
    }

    private static boolean hasPrimary(FormData form, ItemGroup lesions) {
        return form.rows(lesions).stream().anyMatch(row -> row.is(ORGAN, PRIMARY));
    }

    private static Stream<Breach> handling(FormData form, Predicate<String> kind) {
        return form
                .get(PRIMARY_HANDLING)
                .filter(kind)
                .filter(code -> form.get(MEASURABLE).isPresent())
                .map(code ->
                        Breach.of(new Finding.Label.OfCode(ResponseForm.HANDLINGS.oid(), code)))
                .stream();
    }

    /** The nadir is the smallest sum so far, the baseline included (RECIST 1.1). */
    private static Stream<Breach> nadirAboveBaseline(FormData form, ItemGroup lesions) {
        return Rules.breach(
                0, sum(form, lesions, NADIR_MM), sum(form, lesions, BASELINE_MM), Rules::exceeds);
    }

    private static Optional<BigDecimal> sum(
            FormData form, ItemGroup lesions, Item<BigDecimal> size) {
        return ResponseDerivations.sum(form.rows(lesions), size);
    }
}
