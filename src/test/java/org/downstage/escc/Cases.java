package org.downstage.escc;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;

/** Short words for the tests of forms. Today is 1 June 2026 in all of them. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Cases() {}

    static FormData form(String oid) {
        return FormData.empty(FormKey.of(oid));
    }

    static CaseBook book(FormData... forms) {
        return new CaseBook(List.of(forms), TODAY);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    static <T> Row with(Row row, Item<T> item, T value) {
        return row.with(item, ItemValue.of(value));
    }

    /** A row of nICT as planned: cycle, date, drug, dose and unit. */
    static Row drug(int row, int cycle, String date, String agent, String dose, String unit) {
        var numbered = with(Row.of(row), NictForm.CYCLE_NO, cycle);
        var dated = with(numbered, NictForm.CYCLE_DATE, day(date));
        var named = with(dated, NictForm.AGENT, agent);
        var dosed = with(named, NictForm.DOSE, number(dose));
        var measured = with(dosed, NictForm.DOSE_UNIT, unit);
        return with(measured, NictForm.MODIFICATION, "NONE");
    }

    static FormData nict(Row... rows) {
        var form = form(NictForm.OID);
        for (var row : rows) {
            form = form.with(NictForm.AGENT_ROWS, row);
        }
        return form;
    }

    /** Two cycles of tislelizumab from this day. */
    static FormData nictFrom(String start) {
        var second = day(start).plusDays(21).toString();
        return nict(
                drug(1, 1, start, "TISLELIZUMAB", "200", "MG"),
                drug(2, 2, second, "TISLELIZUMAB", "200", "MG"));
    }

    /** The ids of what is found on the first form, seen in a case book with the others. */
    static List<String> found(FormData form, FormData... others) {
        return findings(form, others).map(Finding::check).toList();
    }

    /** The English sentences of what is found on the first form, each with its id. */
    static List<String> said(FormData form, FormData... others) {
        return findings(form, others).map(Cases::sentence).toList();
    }

    private static Stream<Finding> findings(FormData form, FormData... others) {
        return new CaseCheck(StudyCatalogue.CATALOGUE)
                .findings(form, book(others).with(form)).stream();
    }

    private static String sentence(Finding finding) {
        var arguments = finding.arguments().stream().map(Cases::words).toArray();
        var pattern = Bundles.ENGLISH.get("check." + finding.check());
        return finding.check() + ": " + new MessageFormat(pattern).format(arguments);
    }

    private static String words(Object argument) {
        return switch (argument) {
            case BigDecimal number -> number.toPlainString();
            case Finding.Label.OfCode(var list, var code) ->
                    Bundles.ENGLISH.get("code." + list + "." + code);
            case Finding.Label.OfItem(var form, var item) ->
                    Bundles.ENGLISH.get("item." + form + "." + item);
            case Finding.Label.OfForm(var form) -> Bundles.ENGLISH.get("form." + form);
            case Finding.Label.OfAmount(var number, var unit) -> (number + " " + unit).strip();
            default -> argument.toString();
        };
    }
}
