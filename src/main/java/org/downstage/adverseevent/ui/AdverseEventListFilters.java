package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.downstage.adverseevent.EventFilter;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.site.Site;

/**
 * The conditions of the listing. What it shows is what the address says; a change is a new address.
 */
class AdverseEventListFilters extends Div {

    private final Consumer<EventFilter> changed;
    private final TextField find = new TextField(text("toxicity.filter.text"));
    private final ComboBox<String> site = new ComboBox<>(text("toxicity.column.site"));
    private final ComboBox<String> term = new ComboBox<>(text("toxicity.column.term"));
    private final ComboBox<SystemOrganClass> soc = new ComboBox<>(text("toxicity.column.soc"));
    private final ComboBox<TreatmentPhase> phase = new ComboBox<>(text("toxicity.column.phase"));
    private final ComboBox<Integer> grade = new ComboBox<>(text("toxicity.column.grade"));
    private final ComboBox<Treatment> related = new ComboBox<>(text("toxicity.filter.related"));
    private final Checkbox serious = new Checkbox(text("toxicity.filter.serious"));
    private final Checkbox ongoing = new Checkbox(text("toxicity.filter.ongoing"));
    private final Button clear = new Button(text("toxicity.filter.clear"));
    private boolean showing;

    AdverseEventListFilters(
            AdverseEventListWords words, List<Site> sites, Consumer<EventFilter> changed) {
        this.changed = changed;
        addClassName("ds-toxicity-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("toxicity.filter"));
        find.setPrefixComponent(Glyph.SEARCH.decoration());
        find.setPlaceholder(text("toxicity.filter.text.hint"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        choice(site, sites.stream().map(Site::code).toList());
        site.setItemLabelGenerator(code ->
                sites.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> code + " " + one.city(reader()))
                        .orElse(code));
        site.setVisible(sites.size() > 1);
        choice(term, words.terms());
        term.setItemLabelGenerator(words::term);
        choice(soc, List.of(SystemOrganClass.values()));
        soc.setItemLabelGenerator(words::soc);
        choice(phase, List.of(TreatmentPhase.values()));
        phase.setItemLabelGenerator(words::phase);
        choice(grade, List.of(2, 3, 4, 5));
        grade.setItemLabelGenerator(from -> text("toxicity.filter.grade." + from));
        choice(related, List.of(Treatment.values()));
        related.setItemLabelGenerator(words::treatment);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(EventFilter.NONE));
        List.of(find, site, term, soc, phase, grade, related).forEach(this::addField);
        addField(serious);
        addField(ongoing);
        add(clear);
    }

    private static <T> void choice(ComboBox<T> field, List<T> items) {
        field.setItems(items);
        field.setClearButtonVisible(true);
        field.setPlaceholder(text("toxicity.filter.any"));
    }

    private <C extends Component & HasValue<?, ?>> void addField(C field) {
        add(field);
        field.addValueChangeListener(change -> {
            if (!showing && change.isFromClient()) {
                changed.accept(chosen());
            }
        });
    }

    void show(EventFilter filter) {
        showing = true;
        find.setValue(filter.text());
        site.setValue(filter.site().isEmpty() ? null : filter.site());
        term.setValue(filter.term().isEmpty() ? null : filter.term());
        soc.setValue(filter.soc());
        phase.setValue(filter.phase());
        grade.setValue(filter.gradeFrom() == 1 ? null : filter.gradeFrom());
        related.setValue(filter.related());
        serious.setValue(filter.serious());
        ongoing.setValue(filter.ongoing());
        clear.setEnabled(!filter.equals(EventFilter.NONE));
        showing = false;
    }

    private EventFilter chosen() {
        return new EventFilter(
                site.getOptionalValue().orElse(""),
                soc.getValue(),
                term.getOptionalValue().orElse(""),
                phase.getValue(),
                grade.getOptionalValue().orElse(1),
                related.getValue(),
                serious.getValue(),
                ongoing.getValue(),
                find.getValue());
    }
}
