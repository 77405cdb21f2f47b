package org.downstage.escc;

import static org.downstage.escc.RadiotherapyForm.COMPLETED;
import static org.downstage.escc.RadiotherapyForm.CTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.DOSE_PER_FRACTION;
import static org.downstage.escc.RadiotherapyForm.DOSE_PLANNED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_PLANNED;
import static org.downstage.escc.RadiotherapyForm.GTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.HEART_V30;
import static org.downstage.escc.RadiotherapyForm.HEART_V40;
import static org.downstage.escc.RadiotherapyForm.LUNG_V20;
import static org.downstage.escc.RadiotherapyForm.LUNG_V5;
import static org.downstage.escc.RadiotherapyForm.PTV_VOLUME;
import static org.downstage.escc.RadiotherapyForm.RT_END;
import static org.downstage.escc.RadiotherapyForm.RT_START;
import static org.downstage.escc.RadiotherapyForm.STOMACH_DMAX;
import static org.downstage.escc.RadiotherapyForm.STOMACH_MEAN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;

/** The rules of the radiotherapy form (dossier F6). */
final class RadiotherapyChecks {

    private static final int LONGEST_GAP_DAYS = 90;
    private static final int SLACK_DAYS = 10;
    private static final BigDecimal DOSE_TOLERANCE = new BigDecimal("0.05");
    private static final BigDecimal OVERDOSE_TOLERANCE = new BigDecimal("0.5");

    private RadiotherapyChecks() {}

    static List<EditCheck> all() {
        return Stream.of(course(), dose(), plan(), ConcurrentTherapyChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditCheck> course() {
        return List.of(
                EditCheck.hard("RT-01")
                        .on(RT_START)
                        .brokenWhen(
                                Rules.pair(
                                        RT_START,
                                        (form, book) -> Timeline.nictEnd(book),
                                        LocalDate::isBefore)),
                EditCheck.hard("RT-02")
                        .on(RT_END, RT_START)
                        .brokenWhen(Rules.pair(RT_END, RT_START, LocalDate::isBefore)),
                EditCheck.soft("RT-03")
                        .on(RT_START)
                        .brokenWhen((form, book) ->
                                RadiotherapyDerivations.daysSinceNict(form, book)
                                        .filter(days -> days > LONGEST_GAP_DAYS)
                                        .map(Breach::of)
                                        .stream()),
                EditCheck.soft("RT-04")
                        .on(RT_END, RT_START, FRACTIONS_DELIVERED)
                        .brokenWhen((form, book) -> longCourse(form)));
    }

    /** Five fractions a week, ten days of slack: days > fractions · 7/5 + 10. */
    private static Stream<Breach> longCourse(FormData form) {
        return Rules.breach(
                0,
                RadiotherapyDerivations.courseDays(form),
                form.get(FRACTIONS_DELIVERED),
                (days, fractions) -> (days - SLACK_DAYS) * 5 > fractions * 7);
    }

    private static List<EditCheck> dose() {
        return List.of(
                EditCheck.hard("RT-05")
                        .on(DOSE_DELIVERED, DOSE_PLANNED)
                        .brokenWhen((form, book) -> overdose(form)),
                EditCheck.hard("RT-06")
                        .on(FRACTIONS_DELIVERED, FRACTIONS_PLANNED)
                        .brokenWhen(
                                Rules.pair(
                                        FRACTIONS_DELIVERED,
                                        FRACTIONS_PLANNED,
                                        (delivered, planned) -> delivered > planned)),
                EditCheck.hard("RT-07")
                        .on(DOSE_DELIVERED, FRACTIONS_DELIVERED, DOSE_PER_FRACTION)
                        .brokenWhen((form, book) ->
                                wrongSum(form, DOSE_DELIVERED, FRACTIONS_DELIVERED)),
                // A plan may change its fraction size on the way: asked about, not refused.
                EditCheck.soft("RT-08")
                        .on(DOSE_PLANNED, FRACTIONS_PLANNED, DOSE_PER_FRACTION)
                        .brokenWhen(
                                (form, book) -> wrongSum(form, DOSE_PLANNED, FRACTIONS_PLANNED)),
                EditCheck.hard("RT-09")
                        .on(COMPLETED, DOSE_DELIVERED, FRACTIONS_DELIVERED)
                        .brokenWhen((form, book) -> completion(form, true)),
                EditCheck.hard("RT-10")
                        .on(COMPLETED, DOSE_DELIVERED, FRACTIONS_DELIVERED)
                        .brokenWhen((form, book) -> completion(form, false)));
    }

    private static Stream<Breach> overdose(FormData form) {
        return Rules.breach(
                0,
                form.get(DOSE_DELIVERED).map(RadiotherapyChecks::written),
                form.get(DOSE_PLANNED).map(RadiotherapyChecks::written),
                (delivered, planned) ->
                        Rules.exceeds(delivered.subtract(planned), OVERDOSE_TOLERANCE));
    }

    /** |dose − n · d| > 0.05 Gy. */
    private static Stream<Breach> wrongSum(
            FormData form, Item<BigDecimal> total, Item<Integer> fractions) {
        var dose = form.get(total);
        var number = form.get(fractions);
        var each = form.get(DOSE_PER_FRACTION);
        return dose.isPresent() && number.isPresent() && each.isPresent()
                ? wrongSum(dose.get(), number.get(), each.get()).stream()
                : Stream.empty();
    }

    private static Optional<Breach> wrongSum(BigDecimal dose, int fractions, BigDecimal each) {
        var product = each.multiply(BigDecimal.valueOf(fractions));
        return Rules.exceeds(dose.subtract(product).abs(), DOSE_TOLERANCE)
                ? Optional.of(Breach.of(written(dose), fractions, written(each), written(product)))
                : Optional.empty();
    }

    /** Completed exactly when neither fractions nor dose fell short of the plan. */
    private static Stream<Breach> completion(FormData form, boolean completed) {
        var dose = form.get(DOSE_DELIVERED);
        var fractions = form.get(FRACTIONS_DELIVERED);
        var dosePlanned = form.get(DOSE_PLANNED);
        var fractionsPlanned = form.get(FRACTIONS_PLANNED);
        if (dose.isEmpty()
                || fractions.isEmpty()
                || dosePlanned.isEmpty()
                || fractionsPlanned.isEmpty()) {
            return Stream.empty();
        }
        var isShort =
                fractions.get() < fractionsPlanned.get()
                        || Rules.exceeds(dosePlanned.get().subtract(dose.get()), DOSE_TOLERANCE);
        return form.is(COMPLETED, completed) && isShort == completed
                ? Stream.of(
                        Breach.of(
                                written(dose.get()),
                                fractions.get(),
                                written(dosePlanned.get()),
                                fractionsPlanned.get()))
                : Stream.empty();
    }

    private static List<EditCheck> plan() {
        return List.of(
                notAbove("RT-11", GTV_VOLUME, CTV_VOLUME),
                notAbove("RT-12", CTV_VOLUME, PTV_VOLUME),
                notAbove("RT-13", GTV_VOLUME, PTV_VOLUME),
                notAbove("RT-14", LUNG_V20, LUNG_V5),
                notAbove("RT-15", HEART_V40, HEART_V30),
                notAbove("RT-16", STOMACH_MEAN, STOMACH_DMAX));
    }

    /** The second holds the first, or is its upper bound. */
    private static EditCheck notAbove(String oid, Item<BigDecimal> part, Item<BigDecimal> whole) {
        return EditCheck.hard(oid)
                .on(part, whole)
                .brokenWhen(Rules.pair(part, whole, Rules::exceeds));
    }

    /** A dose as a sentence writes it: at least one decimal, no idle zeros behind. */
    private static BigDecimal written(BigDecimal dose) {
        var stripped = dose.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }
}
