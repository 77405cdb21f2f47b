package org.downstage.escc;

import static org.downstage.escc.BaselineForm.ALCOHOL;
import static org.downstage.escc.BaselineForm.ALCOHOL_DAILY;
import static org.downstage.escc.BaselineForm.BIRTH_DATE;
import static org.downstage.escc.BaselineForm.BIRTH_YEAR;
import static org.downstage.escc.BaselineForm.COMORBIDITY;
import static org.downstage.escc.BaselineForm.ECOG;
import static org.downstage.escc.BaselineForm.HEIGHT;
import static org.downstage.escc.BaselineForm.KPS;
import static org.downstage.escc.BaselineForm.PACK_YEARS;
import static org.downstage.escc.BaselineForm.SMOKING;
import static org.downstage.escc.BaselineForm.WEIGHT;
import static org.downstage.escc.BaselineForm.WEIGHT_6MO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.RangeCheck;

/** The rules of demography, condition and history (dossier §1, F2). */
final class BaselineChecks {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 100;
    private static final int OLD = 80;
    private static final RangeCheck BMI_POSSIBLE = RangeCheck.of("12", "45");
    private static final RangeCheck BMI_USUAL = RangeCheck.of("16", "35");
    private static final RangeCheck WEIGHT_LOSS_POSSIBLE = RangeCheck.of("-10", "40");

    private BaselineChecks() {}

    static List<EditCheck> all() {
        return Stream.of(age(), body(), performance(), habits(), BaselineLabChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<EditCheck> age() {
        return List.of(
                EditCheck.hard("BL-01")
                        .on(BIRTH_YEAR)
                        .brokenWhen(
                                Rules.pair(
                                        BIRTH_YEAR,
                                        (form, book) ->
                                                Optional.of(book.today().getYear() - YOUNGEST),
                                        (year, latest) -> year > latest)),
                EditCheck.hard("BL-02")
                        .on(BIRTH_DATE, BIRTH_YEAR)
                        .brokenWhen(
                                Rules.pair(
                                        BIRTH_DATE,
                                        BIRTH_YEAR,
                                        (date, year) -> date.getYear() != year)),
                EditCheck.hard("BL-03")
                        .on(BIRTH_YEAR, BIRTH_DATE)
                        .brokenWhen(
                                derived(
                                        BaselineDerivations::age,
                                        years -> years < YOUNGEST || years > OLDEST)),
                EditCheck.soft("BL-04")
                        .on(BIRTH_YEAR, BIRTH_DATE)
                        .brokenWhen(
                                derived(
                                        BaselineDerivations::age,
                                        years -> years > OLD && years <= OLDEST)));
    }

    private static List<EditCheck> body() {
        return List.of(
                EditCheck.hard("BL-05")
                        .on(WEIGHT, HEIGHT)
                        .brokenWhen(derived(BaselineChecks::bmi, bmi -> !BMI_POSSIBLE.admits(bmi))),
                EditCheck.soft("BL-06")
                        .on(WEIGHT, HEIGHT)
                        .brokenWhen(
                                derived(
                                        BaselineChecks::bmi,
                                        bmi -> BMI_POSSIBLE.admits(bmi) && !BMI_USUAL.admits(bmi))),
                EditCheck.hard("BL-07")
                        .on(WEIGHT_6MO, WEIGHT)
                        .brokenWhen(
                                derived(
                                        BaselineChecks::weightLoss,
                                        loss -> !WEIGHT_LOSS_POSSIBLE.admits(loss))));
    }

    /** To one decimal, as it is shown: a sentence must not call 35.0 greater than 35. */
    private static Optional<BigDecimal> bmi(FormData form, CaseBook book) {
        return BaselineDerivations.bmi(form, book).map(BaselineChecks::shown);
    }

    private static Optional<BigDecimal> weightLoss(FormData form, CaseBook book) {
        return BaselineDerivations.weightLoss(form, book).map(BaselineChecks::shown);
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    private static List<EditCheck> performance() {
        return List.of(
                EditCheck.soft("BL-08")
                        .on(ECOG)
                        .brokenWhen(
                                derived(
                                        (form, book) -> form.get(ECOG),
                                        ecog -> !List.of("0", "1").contains(ecog))),
                EditCheck.hard("BL-09")
                        .on(KPS)
                        .brokenWhen(derived((form, book) -> form.get(KPS), kps -> kps % 10 != 0)),
                EditCheck.soft("BL-10")
                        .on(KPS, ECOG)
                        .brokenWhen(Rules.pair(KPS, ECOG, BaselineChecks::areDiscordant)));
    }

    /** ECOG 0 goes with Karnofsky 100 or 90, 1 with 80 or 70, and so on down. */
    private static boolean areDiscordant(int kps, String ecog) {
        var highest = 100 - 20 * Integer.parseInt(ecog);
        return kps > highest || kps < highest - 10;
    }

    private static List<EditCheck> habits() {
        return List.of(
                EditCheck.hard("BL-11")
                        .on(PACK_YEARS, SMOKING)
                        .brokenWhen(
                                Rules.pair(
                                        PACK_YEARS,
                                        SMOKING,
                                        (years, habit) ->
                                                habit.equals("NEVER") && years.signum() > 0)),
                EditCheck.hard("BL-12")
                        .on(ALCOHOL_DAILY, ALCOHOL)
                        .brokenWhen(
                                Rules.pair(
                                        ALCOHOL_DAILY,
                                        ALCOHOL,
                                        (grams, habit) -> habit.equals("NEVER") && grams > 0)),
                EditCheck.hard("BL-13")
                        .on(COMORBIDITY)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.get(COMORBIDITY)
                                                .filter(set -> set.contains("NONE"))
                                                .filter(set -> set.codes().size() > 1)
                                                .isPresent())));
    }

    /** Broken by one value, which the sentence names. */
    private static <T> BiFunction<FormData, CaseBook, Stream<Breach>> derived(
            BiFunction<FormData, CaseBook, Optional<T>> value, Predicate<T> broken) {
        return (form, book) -> value.apply(form, book).filter(broken).map(Breach::of).stream();
    }
}
