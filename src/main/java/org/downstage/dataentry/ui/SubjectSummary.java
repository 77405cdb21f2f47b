package org.downstage.dataentry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.dataentry.OpenedForm;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.TumourForm;

/** Who the subject is, in three lines: person and site of the tumour, stage, responses. */
final class SubjectSummary {

    private final FormDesk desk;
    private final CaseBook book;

    private SubjectSummary(FormDesk desk, CaseBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** The lines that say something. */
    static List<String> lines(FormDesk desk, OpenedForm opened) {
        var summary = new SubjectSummary(desk, opened.stored().book(opened.today()));
        return Stream.of(summary.person(), summary.stage(), summary.responses())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String person() {
        return joined(
                List.of(
                        value(BaselineForm.FORM.oid(), BaselineForm.SEX),
                        derived(BaselineForm.FORM.oid(), BaselineForm.AGE),
                        value(TumourForm.FORM.oid(), TumourForm.LOCATION)));
    }

    private String stage() {
        var tumour = TumourForm.FORM.oid();
        var tnm =
                Stream.of(
                                code(tumour, TumourForm.CT).map(category -> "c" + category),
                                code(tumour, TumourForm.CN),
                                code(tumour, TumourForm.CM))
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> a + " " + b);
        return joined(List.of(tnm, derived(tumour, TumourForm.CSTAGE)));
    }

    private String responses() {
        var item = ResponseForm.OVERALL_INVESTIGATOR;
        var lines = new ArrayList<String>();
        for (var form : List.of(ResponseForm.FORM_NICT, ResponseForm.FORM_RT)) {
            code(form.oid(), item).map(titled(form.oid())).ifPresent(lines::add);
        }
        return String.join(" · ", lines);
    }

    private UnaryOperator<String> titled(String form) {
        return code -> desk.texts().formShort(form, desk.locale()) + ": " + code;
    }

    private Optional<String> code(String form, Item<String> item) {
        return book.form(form).get(item);
    }

    private Optional<String> value(String form, Item<?> item) {
        return book.form(form)
                .get(item)
                .map(value -> desk.texts().value(item, book.form(form).value(item), desk.locale()));
    }

    private Optional<String> derived(String form, DerivedItem item) {
        return item.derive(book.form(form), book)
                .map(value -> desk.texts().derived(item, value, desk.locale()));
    }

    private static String joined(List<Optional<String>> parts) {
        return String.join(" · ", parts.stream().flatMap(Optional::stream).toList());
    }
}
