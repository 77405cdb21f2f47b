package org.downstage.crf;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A value that follows from entered ones. It is shown live while typing, never typed and never
 * stored with the form.
 *
 * @param oid unique within the form
 * @param unit symbol shown beside it; empty for none
 * @param decimals to which a {@link java.math.BigDecimal} is rounded half up for display
 * @param codeList name of the code list whose words a {@link String} result is shown in; empty when
 *     it is shown as it is
 * @param rule computes it from the form that it stands on and the case book around it; nothing when
 *     a value that it needs is not there. Gives an Integer, BigDecimal, LocalDate, Boolean or
 *     String
 */
public record DerivedItem(
        String oid,
        String unit,
        int decimals,
        String codeList,
        BiFunction<FormData, CaseBook, Optional<?>> rule)
        implements FormElement {

    /** A derived text, count, date or yes/no. */
    public static DerivedItem of(String oid, BiFunction<FormData, CaseBook, Optional<?>> rule) {
        return new DerivedItem(oid, "", 0, "", rule);
    }

    /** A derived number, shown with so many decimals. */
    public static DerivedItem number(
            String oid,
            String unit,
            int decimals,
            BiFunction<FormData, CaseBook, Optional<?>> rule) {
        return new DerivedItem(oid, unit, decimals, "", rule);
    }

    /** A derived code, shown in the words of the list. */
    public static DerivedItem coded(
            String oid, CodeList list, BiFunction<FormData, CaseBook, Optional<?>> rule) {
        return new DerivedItem(oid, "", 0, list.oid(), rule);
    }

    /** The value, if all that it needs is there. */
    public Optional<?> derive(FormData form, CaseBook caseBook) {
        return rule.apply(form, caseBook);
    }
}
