package org.downstage.dataentry.ui;

import java.util.List;
import java.util.Locale;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormElement;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.dataentry.ui.FormModel.Field;
import org.downstage.dataentry.ui.FormModel.Kind;
import org.downstage.dataentry.ui.FormModel.Option;
import org.downstage.dataentry.ui.FormModel.Section;

/** How a form of the catalogue is laid out: which field for which item, and how wide. */
final class FormLayout {

    /** Codes up to so many stand side by side, if their words fit into two columns. */
    private static final int FEW = 5;

    private static final int LONGEST_LINE = 200;
    private static final double ONE_COLUMN = 190;
    private static final double TWO_COLUMNS = 400;
    private static final double AROUND_A_CHOICE = 34;
    private static final double LATIN_WIDTH = 6.4;
    private static final double HAN_WIDTH = 12.2;

    private final CatalogueText texts;
    private final CaseReportForm form;
    private final Locale locale;

    FormLayout(CatalogueText texts, CaseReportForm form, Locale locale) {
        this.texts = texts;
        this.form = form;
        this.locale = locale;
    }

    List<Section> sections() {
        return form.groups().stream().map(this::section).toList();
    }

    private Section section(ItemGroup group) {
        return new Section(
                group.oid(),
                texts.group(form, group.oid(), locale),
                group.repeating(),
                group.elements().stream().map(this::field).toList());
    }

    private Field field(FormElement element) {
        var label = texts.item(form.oid(), element.oid(), locale);
        return switch (element) {
            case DerivedItem derived ->
                    new Field(derived.oid(), label, Kind.DERIVED, "", List.of(), 1);
            case Item<?> item -> field(item, label);
        };
    }

    private Field field(Item<?> item, String label) {
        var options = options(item);
        var width = options.stream().mapToDouble(option -> width(option.label())).sum();
        var kind =
                switch (item.type()) {
                    case INTEGER, DECIMAL -> Kind.NUMBER;
                    case DATE, PARTIAL_DATE -> Kind.DATE;
                    case TEXT -> item.longest() > LONGEST_LINE ? Kind.TEXT : Kind.LINE;
                    case CODES -> Kind.CHECKS;
                    case BOOLEAN -> Kind.CHOICE;
                    case CODE ->
                            options.size() <= FEW && width <= TWO_COLUMNS ? Kind.CHOICE : Kind.LIST;
                };
        var span =
                switch (kind) {
                    case CHECKS -> 4;
                    case TEXT -> 2;
                    case CHOICE -> width <= ONE_COLUMN ? 1 : 2;
                    case LIST -> widest(options) <= ONE_COLUMN ? 1 : 2;
                    default -> 1;
                };
        return new Field(item.oid(), label, kind, texts.unit(item.unit(), locale), options, span);
    }

    private List<Option> options(Item<?> item) {
        if (item.javaType() == Boolean.class) {
            return List.of(yesNo(item, true), yesNo(item, false));
        }
        return item.codeList().map(CodeList::codes).orElse(List.of()).stream()
                .map(code ->
                        new Option(
                                code,
                                texts.code(item.codeList().orElseThrow().oid(), code, locale)))
                .toList();
    }

    private Option yesNo(Item<?> item, boolean yes) {
        var value = ItemValue.of(yes);
        return new Option(ItemText.write(value), texts.value(item, value, locale));
    }

    private static double widest(List<Option> options) {
        return options.stream().mapToDouble(option -> width(option.label())).max().orElse(0);
    }

    private static double width(String words) {
        return AROUND_A_CHOICE
                + words.codePoints().mapToDouble(c -> c > 0x2E7F ? HAN_WIDTH : LATIN_WIDTH).sum();
    }
}
