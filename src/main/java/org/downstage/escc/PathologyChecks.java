package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.PathologyForm.ENE;
import static org.downstage.escc.PathologyForm.NODES_EXAMINED;
import static org.downstage.escc.PathologyForm.NODES_POSITIVE;
import static org.downstage.escc.PathologyForm.NODES_REGRESSED;
import static org.downstage.escc.PathologyForm.PATH_GRADE;
import static org.downstage.escc.PathologyForm.RVT_PCT;
import static org.downstage.escc.PathologyForm.TRG_BECKER;
import static org.downstage.escc.PathologyForm.TRG_CAP;
import static org.downstage.escc.PathologyForm.TRG_JES;
import static org.downstage.escc.PathologyForm.TRG_MANDARD;
import static org.downstage.escc.PathologyForm.YP_N;
import static org.downstage.escc.PathologyForm.YP_STAGE_ENTERED;
import static org.downstage.escc.PathologyForm.YP_T;
import static org.downstage.escc.Rules.pair;
import static org.downstage.escc.Rules.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;
import org.downstage.crf.Item;
import org.downstage.oncology.BeckerGrade;
import org.downstage.oncology.CapGrade;
import org.downstage.oncology.Coded;
import org.downstage.oncology.JesGrade;
import org.downstage.oncology.MandardGrade;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.PathologicResponse;
import org.downstage.oncology.RegressionGrade;
import org.downstage.oncology.TCategory;

/**
 * The rules of the pathology form (dossier F9); those on margins stand in {@link MarginChecks}.
 * That pCR implies MPR needs no rule of its own: PA-04 holds viable tumour at 0 for ypT0.
 */
final class PathologyChecks {

    private PathologyChecks() {}

    static List<EditCheck> all() {
        return Stream.of(specimen(), regression(), MarginChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditCheck> specimen() {
        return List.of(
                hard("PA-01")
                        .on(NODES_POSITIVE, NODES_EXAMINED)
                        .brokenWhen(
                                pair(
                                        NODES_POSITIVE,
                                        NODES_EXAMINED,
                                        (positive, examined) -> positive > examined)),
                hard("PA-02")
                        .on(YP_N, NODES_POSITIVE)
                        .brokenWhen(pair(YP_N, NODES_POSITIVE, PathologyChecks::isOtherCategory)),
                soft("PA-03")
                        .on(YP_STAGE_ENTERED)
                        .brokenWhen(
                                pair(
                                        YP_STAGE_ENTERED,
                                        (form, book) -> PathologyDerivations.stage(form),
                                        (entered, derived) -> !entered.equals(derived))),
                hard("PA-04")
                        .on(RVT_PCT, YP_T)
                        .brokenWhen(pair(RVT_PCT, YP_T, PathologyChecks::contradicts)),
                soft("PA-05")
                        .on(PATH_GRADE, YP_T)
                        .brokenWhen(
                                pair(
                                        PATH_GRADE,
                                        YP_T,
                                        (grade, t) -> t.equals("T0") && !grade.equals("GX"))),
                soft("PA-06")
                        .on(ENE, NODES_POSITIVE)
                        .brokenWhen((form, book) ->
                                when(form.is(ENE, true) && form.is(NODES_POSITIVE, 0))),
                hard("PA-07")
                        .on(NODES_REGRESSED, NODES_EXAMINED)
                        .brokenWhen(
                                pair(
                                        NODES_REGRESSED,
                                        NODES_EXAMINED,
                                        (regressed, examined) -> regressed > examined)),
                hard("PA-08")
                        .on(YP_T)
                        .brokenWhen((form, book) ->
                                when(
                                        form.get(YP_T).isPresent()
                                                && book.form(SurgeryForm.OID)
                                                        .is(SurgeryForm.SURGERY_DONE, false))));
    }

    private static List<EditCheck> regression() {
        return List.of(
                regression("PA-09", TRG_CAP, CapGrade.class),
                regression("PA-10", TRG_MANDARD, MandardGrade.class),
                regression("PA-11", TRG_BECKER, BeckerGrade.class),
                regression("PA-12", TRG_JES, JesGrade.class));
    }

    private static <G extends Enum<G> & RegressionGrade> EditCheck regression(
            String oid, Item<String> item, Class<G> system) {
        return soft(oid)
                .on(item, RVT_PCT)
                .brokenWhen(
                        pair(
                                item,
                                RVT_PCT,
                                (code, viable) ->
                                        Coded.find(system, code)
                                                .filter(grade -> !grade.agreesWith(viable))
                                                .isPresent()));
    }

    private static boolean isOtherCategory(String entered, int positiveNodes) {
        return positiveNodes >= 0
                && !NCategory.ofPositiveNodes(positiveNodes).code().equals(entered);
    }

    private static boolean contradicts(BigDecimal viable, String t) {
        return Coded.find(TCategory.class, t)
                .filter(depth -> !PathologicResponse.agrees(depth, viable))
                .isPresent();
    }
}
