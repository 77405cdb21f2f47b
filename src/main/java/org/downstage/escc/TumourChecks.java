package org.downstage.escc;

import static org.downstage.escc.TumourForm.CERVICAL;
import static org.downstage.escc.TumourForm.CM;
import static org.downstage.escc.TumourForm.CN;
import static org.downstage.escc.TumourForm.CSTAGE_ENTERED;
import static org.downstage.escc.TumourForm.CT;
import static org.downstage.escc.TumourForm.DIAGNOSIS_DATE;
import static org.downstage.escc.TumourForm.INCISORS_BOTTOM;
import static org.downstage.escc.TumourForm.INCISORS_TOP;
import static org.downstage.escc.TumourForm.LOCATION;
import static org.downstage.escc.TumourForm.NODES_SUSPICIOUS;
import static org.downstage.escc.TumourForm.NODE_STATIONS;
import static org.downstage.escc.TumourForm.STAGING_DATE;
import static org.downstage.escc.TumourForm.STAGING_EDITION;
import static org.downstage.escc.TumourForm.TUMOUR_LENGTH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.OesophagealDistance;
import org.downstage.oncology.TumourLocation;

/** The rules of the tumour before treatment (dossier §1, F3; §2.2, §2.3). */
final class TumourChecks {

    private static final int LONG_BEFORE_NICT = 90;

    private TumourChecks() {}

    static List<EditCheck> all() {
        return Stream.of(dates(), place(), stage()).flatMap(List::stream).toList();
    }

    private static List<EditCheck> dates() {
        return List.of(
                EditCheck.hard("TU-01")
                        .on(DIAGNOSIS_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        DIAGNOSIS_DATE,
                                        (form, book) -> Timeline.nictStart(book),
                                        LocalDate::isAfter)),
                EditCheck.soft("TU-02")
                        .on(DIAGNOSIS_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        DIAGNOSIS_DATE,
                                        (form, book) -> Timeline.nictStart(book),
                                        (diagnosis, start) ->
                                                Intervals.days(diagnosis, start)
                                                        > LONG_BEFORE_NICT)),
                EditCheck.soft("TU-03")
                        .on(STAGING_DATE)
                        .brokenWhen(
                                Rules.pair(
                                        STAGING_DATE,
                                        (form, book) -> Timeline.nictStart(book),
                                        LocalDate::isAfter)));
    }

    private static List<EditCheck> place() {
        return List.of(
                EditCheck.hard("TU-04")
                        .on(INCISORS_BOTTOM, INCISORS_TOP)
                        .brokenWhen(
                                Rules.pair(
                                        INCISORS_BOTTOM,
                                        INCISORS_TOP,
                                        (bottom, top) -> bottom.compareTo(top) <= 0)),
                EditCheck.soft("TU-05")
                        .on(TUMOUR_LENGTH, INCISORS_TOP, INCISORS_BOTTOM)
                        .brokenWhen(TumourChecks::lengthDiffers),
                EditCheck.soft("TU-06")
                        .on(LOCATION, INCISORS_TOP, INCISORS_BOTTOM)
                        .brokenWhen(TumourChecks::liesElsewhere),
                EditCheck.hard("TU-07")
                        .on(LOCATION, CERVICAL)
                        .brokenWhen((form, book) ->
                                form.is(CERVICAL, true)
                                        ? form
                                                .get(LOCATION)
                                                .filter(third -> !third.equals("UPPER"))
                                                .map(third -> Breach.of(words(third)))
                                                .stream()
                                        : Stream.empty()));
    }

    private static Stream<Breach> lengthDiffers(FormData form, CaseBook book) {
        var length = form.get(TUMOUR_LENGTH);
        var top = form.get(INCISORS_TOP);
        var bottom = form.get(INCISORS_BOTTOM);
        if (length.isEmpty() || top.isEmpty() || bottom.isEmpty()) {
            return Stream.empty();
        }
        var span = bottom.get().subtract(top.get());
        return span.signum() > 0 && length.get().subtract(span).abs().compareTo(BigDecimal.ONE) > 0
                ? Stream.of(Breach.of(length.get(), bottom.get(), top.get(), span))
                : Stream.empty();
    }

    private static Stream<Breach> liesElsewhere(FormData form, CaseBook book) {
        var third = Categories.of(TumourLocation.class, LOCATION, form);
        var top = form.get(INCISORS_TOP);
        var bottom = form.get(INCISORS_BOTTOM);
        if (third.isEmpty() || top.isEmpty() || bottom.isEmpty()) {
            return Stream.empty();
        }
        var middle = OesophagealDistance.epicentre(top.get(), bottom.get());
        return OesophagealDistance.agrees(third.get(), top.get(), bottom.get())
                ? Stream.empty()
                : OesophagealDistance.locate(middle)
                        .map(found ->
                                Breach.of(words(third.get().code()), middle, words(found.code())))
                        .stream();
    }

    private static Label words(String third) {
        return new Label.OfCode(TumourForm.LOCATIONS.oid(), third);
    }

    private static List<EditCheck> stage() {
        return List.of(
                EditCheck.hard("TU-08")
                        .on(CT)
                        .brokenWhen((form, book) -> Rules.when(form.is(CT, "T0"))),
                EditCheck.hard("TU-09")
                        .on(NODES_SUSPICIOUS, CN)
                        .brokenWhen(TumourChecks::nodesDiffer),
                EditCheck.soft("TU-10")
                        .on(NODE_STATIONS, CM)
                        .brokenWhen(TumourChecks::supraclavicular),
                EditCheck.soft("TU-11")
                        .on(CSTAGE_ENTERED)
                        .brokenWhen(
                                Rules.pair(
                                        CSTAGE_ENTERED,
                                        TumourDerivations::clinicalStage,
                                        (entered, derived) -> !entered.equals(derived))),
                EditCheck.soft("TU-12")
                        .on(STAGING_EDITION)
                        .brokenWhen(
                                (form, book) -> Rules.when(TumourDerivations.isJapanese(form))));
    }

    private static Stream<Breach> nodesDiffer(FormData form, CaseBook book) {
        var count = form.get(NODES_SUSPICIOUS).filter(nodes -> nodes >= 0);
        var entered = Categories.of(NCategory.class, CN, form).filter(NCategory::isAssessed);
        return count
                .map(NCategory::ofPositiveNodes)
                .flatMap(counted ->
                        entered.filter(category -> category != counted)
                                .map(category ->
                                        Breach.of(
                                                count.orElseThrow(),
                                                counted.code(),
                                                category.code())))
                .stream();
    }

    /** Which system calls such a node distant differs, so it is asked and never assumed. */
    private static Stream<Breach> supraclavicular(FormData form, CaseBook book) {
        return Rules.when(
                form.is(CM, "M0")
                        && form.get(NODE_STATIONS)
                                .filter(stations -> stations.contains("SUPRACLAVICULAR"))
                                .isPresent());
    }
}
