package org.downstage.laboratory.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.crf.ItemValue;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.NewRange;
import org.downstage.laboratory.RangeRefusedException;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;
import org.jspecify.annotations.Nullable;

/** New limits of normal for a test, begun from others if one was chosen. */
class RangePanel extends Div {

    /** From when a suggestion holds: before any sample of the study. */
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private final CatalogueText texts;
    private final Consumer<NewRange> enter;
    private final Select<LabTest> test = new Select<>();
    private final Select<String> sex = new Select<>();
    private final Select<Unit> unit = new Select<>();
    private final TextField lower = new TextField(text("ranges.lower"));
    private final TextField upper = new TextField(text("ranges.upper"));
    private final TextField from = new TextField(text("ranges.from"));
    private final Paragraph refusal = new Paragraph();

    RangePanel(CatalogueText texts, @Nullable NewRange before, Consumer<NewRange> enter) {
        this.texts = texts;
        this.enter = enter;
        addClassName("ds-fields");
        test.setLabel(text("ranges.test"));
        test.setItems(LabTest.values());
        test.setItemLabelGenerator(one -> code(LabTest.CODES.oid(), one.code()));
        test.addValueChangeListener(chosen -> offerUnits(chosen.getValue()));
        sex.setLabel(text("ranges.sex"));
        sex.setItems("", "M", "F");
        sex.setItemLabelGenerator(one -> one.isEmpty() ? text("ranges.both") : code("SEX", one));
        unit.setLabel(text("ranges.unit"));
        unit.setItemLabelGenerator(one -> code(LabTest.UNITS.oid(), one.code()));
        from.setPlaceholder(text("ranges.from.form"));
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        show(before);
        var save = new Button(text("ranges.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var hint = new Paragraph(text("ranges.hint"));
        add(new H2(text("ranges.new")), test, sex, lower, upper, unit, from, hint, refusal, save);
    }

    private String code(String list, String code) {
        return texts.code(list, code, reader());
    }

    private void show(@Nullable NewRange before) {
        test.setValue(before == null ? LabTest.HB : before.test());
        sex.setValue(before == null ? "" : before.sex().map(Sex::code).orElse(""));
        if (before != null) {
            unit.setValue(before.unit());
            lower.setValue(before.range().lower().map(BigDecimal::toPlainString).orElse(""));
            upper.setValue(before.range().upper().map(BigDecimal::toPlainString).orElse(""));
        }
    }

    private void offerUnits(LabTest chosen) {
        unit.setItems(chosen.analyte().units());
        unit.setValue(chosen.analyte().unit());
    }

    private void save() {
        var low = read(BaselineForm.LAB_LLN, lower);
        var high = read(BaselineForm.LAB_ULN, upper);
        var day = read(BaselineForm.LAB_DATE, from);
        if (List.of(lower, upper, from).stream().anyMatch(TextField::isInvalid)) {
            return;
        }
        if (day.isEmpty()) {
            from.setErrorMessage(text("ranges.from.needed"));
            from.setInvalid(true);
            return;
        }
        try {
            enter.accept(
                    new NewRange(
                            test.getValue(),
                            Arrays.stream(Sex.values())
                                    .filter(one -> one.code().equals(sex.getValue()))
                                    .findFirst(),
                            day.get(),
                            new ReferenceRange(low, high),
                            unit.getValue()));
        } catch (RangeRefusedException refused) {
            refusal.setText(text("ranges.refused." + refused.reason()));
            refusal.setVisible(true);
        }
    }

    /** What a field holds; one that cannot be read says so and keeps its text. */
    private <T> Optional<T> read(Item<T> item, TextField field) {
        var reading = ItemText.read(item, field.getValue());
        field.setInvalid(reading instanceof Reading.Unreadable);
        if (reading instanceof Reading.Unreadable(var check, var arguments)) {
            field.setErrorMessage(texts.sentence(check, arguments, reader()));
            return Optional.empty();
        }
        return reading instanceof Reading.Read(var value)
                        && value instanceof ItemValue.Known(Object known)
                ? Optional.of(item.javaType().cast(known))
                : Optional.empty();
    }
}
