package org.downstage.escc;

import static org.downstage.crf.ItemGroup.section;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Values;

/** Therapy after surgery (dossier F11). */
public final class AdjuvantForm {

    public static final String OID = "ADJUVANT";

    public static final CodeList ADJUVANT_THERAPY =
            CodeList.of("ADJUVANT_THERAPY", "NONE", "ICI", "CHEMO", "RT");

    public static final Item<CodeSet> ADJ_THERAPY =
            Item.codes("ADJ_THERAPY", ADJUVANT_THERAPY).required().sdtm("EC.ECTRT");

    private static final Condition TREATED =
            new Condition("ADJ_THERAPY ≠ NONE", chosen(codes -> !codes.contains("NONE")));
    private static final Condition SYSTEMIC =
            new Condition(
                    "ADJ_THERAPY ∋ ICI or CHEMO",
                    chosen(codes -> codes.contains("ICI") || codes.contains("CHEMO")));

    public static final Item<LocalDate> ADJ_START =
            Item.date("ADJ_START").onlyIf(TREATED).requiredIf(TREATED).sdtm("EC.ECSTDTC");

    /** Cycles of systemic therapy. */
    public static final Item<Integer> ADJ_CYCLES =
            Item.integer("ADJ_CYCLES")
                    .hard("1", "60")
                    .soft("1", "26")
                    .onlyIf(SYSTEMIC)
                    .requiredIf(SYSTEMIC)
                    .sdtm("EC.ECOCCUR");

    /** Empty while therapy goes on. */
    public static final Item<LocalDate> ADJ_END =
            Item.date("ADJ_END").onlyIf(TREATED).sdtm("EC.ECENDTC");

    static final DerivedItem DAYS_FROM_SURGERY =
            DerivedItem.number("DAYS_FROM_SURGERY", "d", 0, AdjuvantChecks::daysFromSurgery);

    public static final ItemGroup THERAPY =
            section("THERAPY", ADJ_THERAPY, ADJ_START, DAYS_FROM_SURGERY, ADJ_CYCLES, ADJ_END);

    public static final CaseReportForm FORM =
            CaseReportForm.once(OID, List.of(THERAPY), AdjuvantChecks.all());

    private AdjuvantForm() {}

    private static Predicate<Values> chosen(Predicate<CodeSet> test) {
        return values -> values.get(ADJ_THERAPY).filter(test).isPresent();
    }
}
