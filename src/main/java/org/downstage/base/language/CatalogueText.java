package org.downstage.base.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.CodeSet;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Finding;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.springframework.stereotype.Component;

/**
 * The catalogue in words: titles, questions, hints, codes, values and findings, in the reader's
 * language. Screens, the audit trail, queries and exports all speak through this one class.
 */
@Component
public class CatalogueText {

    private final Catalogue catalogue;
    private final TranslationProvider texts;

    CatalogueText(Catalogue catalogue, TranslationProvider texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * Title of a form, e.g. "Radiotherapy"; a form that shares its words may have its own title.
     */
    public String form(String form, Locale locale) {
        return texts.getTranslation("form." + form, locale);
    }

    /** Title of an occurrence: a repeating form's carries its number. */
    public String form(FormKey key, Locale locale) {
        var title = form(key.form(), locale);
        return catalogue.form(key.form()).filter(CaseReportForm::repeating).isPresent()
                ? title + " " + key.occurrence()
                : title;
    }

    /** Title of a form in at most a dozen characters, for headers. */
    public String formShort(String form, Locale locale) {
        return texts.getTranslation("form." + form + ".short", locale);
    }

    /** Title of a section or repeating group. */
    public String group(CaseReportForm form, String group, Locale locale) {
        return texts.getTranslation("group." + form.labels() + "." + group, locale);
    }

    /** The question of an item, the name of a derived value, or the title of a repeating group. */
    public String item(String form, String oid, Locale locale) {
        var definition = catalogue.require(form);
        return definition.repeatingGroup(oid).isPresent()
                ? group(definition, oid, locale)
                : texts.getTranslation("item." + definition.labels() + "." + oid, locale);
    }

    /** What to enter at an item and where to find it, or how a derived value is derived. */
    public String hint(CaseReportForm form, String oid, Locale locale) {
        return texts.getTranslation("item." + form.labels() + "." + oid + ".hint", locale);
    }

    /** The words for a code. */
    public String code(String codeList, String code, Locale locale) {
        return texts.getTranslation("code." + codeList + "." + code, locale);
    }

    /** The words for a missing reason. */
    public String missing(Missing reason, Locale locale) {
        return texts.getTranslation("missing." + reason, locale);
    }

    /** A value in words, with its unit; empty text for an empty value. */
    public String value(Item<?> item, ItemValue value, Locale locale) {
        return switch (value) {
            case ItemValue.Empty empty -> "";
            case ItemValue.Absent(Missing reason) -> missing(reason, locale);
            case ItemValue.Known known -> known(item, known, locale);
        };
    }

    private String known(Item<?> item, ItemValue.Known known, Locale locale) {
        return switch (known.value()) {
            case Boolean yes -> yesNo(yes, locale);
            case CodeSet set ->
                    set.codes().stream()
                            .map(code -> code(listOf(item), code, locale))
                            .collect(Collectors.joining(", "));
            case String code when item.codeList().isPresent() -> code(listOf(item), code, locale);
            default -> withUnit(ItemText.write(known), item.unit(), locale);
        };
    }

    private static String listOf(Item<?> item) {
        return item.codeList().orElseThrow().oid();
    }

    /** A derived value in words, with its unit. */
    public String derived(DerivedItem item, Object value, Locale locale) {
        return switch (value) {
            case Boolean yes -> yesNo(yes, locale);
            case BigDecimal number ->
                    withUnit(
                            number.setScale(item.decimals(), RoundingMode.HALF_UP).toPlainString(),
                            item.unit(),
                            locale);
            case String code when !item.codeList().isEmpty() -> code(item.codeList(), code, locale);
            default -> withUnit(value.toString(), item.unit(), locale);
        };
    }

    private String yesNo(boolean yes, Locale locale) {
        return texts.getTranslation(yes ? "answer.yes" : "answer.no", locale);
    }

    private String withUnit(String value, String unit, Locale locale) {
        return unit.isEmpty() ? value : value + " " + unit(unit, locale);
    }

    /** A unit in words where its symbol is not the same in every language, else the symbol. */
    public String unit(String symbol, Locale locale) {
        var key = "unit." + symbol;
        return texts.has(key) ? texts.getTranslation(key, locale) : symbol;
    }

    /** The sentence of a finding: the rule and the values. */
    public String finding(Finding finding, Locale locale) {
        return sentence(finding.check(), finding.arguments(), locale);
    }

    /** The sentence of a check with these arguments. */
    public String sentence(String check, Iterable<?> arguments, Locale locale) {
        return words("check." + check, arguments, locale);
    }

    /** The text of a key with these arguments, of which labels are put into words first. */
    public String words(String key, Iterable<?> arguments, Locale locale) {
        var words = new ArrayList<Object>();
        arguments.forEach(argument -> words.add(argument(argument, locale)));
        return texts.getTranslation(key, locale, words.toArray());
    }

    private String argument(Object argument, Locale locale) {
        return switch (argument) {
            case Label.OfItem(var form, var item) -> item(form, item, locale);
            case Label.OfCode(var list, var code) -> code(list, code, locale);
            case Label.OfForm(var form) -> form(form, locale);
            case Label.OfAmount(var number, var unit) -> withUnit(number, unit, locale);
            case BigDecimal number -> number.toPlainString();
            default -> argument.toString();
        };
    }
}
