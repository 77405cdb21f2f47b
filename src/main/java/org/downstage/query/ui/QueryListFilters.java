package org.downstage.query.ui;

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
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.query.QueryFilter;
import org.downstage.query.QueryFilter.Show;
import org.downstage.query.QueryThread.Source;
import org.downstage.site.Site;

/**
 * The conditions of the list. What it shows is what the address says; a change is a new address.
 */
class QueryListFilters extends Div {

    private final Consumer<QueryFilter> changed;
    private final TextField find = new TextField(text("query.filter.text"));
    private final ComboBox<Show> state = new ComboBox<>(text("query.column.state"));
    private final ComboBox<String> site = new ComboBox<>(text("query.column.site"));
    private final TextField subject = new TextField(text("query.column.subject"));
    private final ComboBox<String> form = new ComboBox<>(text("query.filter.form"));
    private final ComboBox<Source> source = new ComboBox<>(text("query.column.source"));
    private final ComboBox<Integer> days = new ComboBox<>(text("query.filter.age"));
    private final Checkbox mine = new Checkbox(text("query.filter.mine"));
    private final Button clear = new Button(text("query.filter.clear"));
    private boolean showing;

    QueryListFilters(
            Catalogue catalogue,
            CatalogueText texts,
            List<Site> sites,
            boolean reads,
            Consumer<QueryFilter> changed) {
        this.changed = changed;
        addClassName("ds-query-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("query.filter"));
        hinted(find, "query.filter.text.hint");
        find.setPrefixComponent(Glyph.SEARCH.decoration());
        hinted(subject, "query.filter.subject.hint");
        state.setItems(Show.values());
        state.setItemLabelGenerator(show -> text("query.show." + show));
        choice(site, sites.stream().map(Site::code).toList());
        site.setItemLabelGenerator(code -> site(sites, code));
        site.setVisible(sites.size() > 1);
        choice(form, catalogue.forms().stream().map(CaseReportForm::oid).toList());
        form.setItemLabelGenerator(oid -> texts.form(oid, reader()));
        choice(source, List.of(Source.values()));
        source.setItemLabelGenerator(one -> text("query.source." + one));
        choice(days, List.of(3, 7, 14, 30));
        days.setItemLabelGenerator(from -> text("query.filter.days", from));
        mine.setVisible(!reads);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(QueryFilter.NONE));
        List.of(find, state, site, subject, form, source, days).forEach(this::addField);
        addField(mine);
        add(clear);
    }

    private static String site(List<Site> sites, String code) {
        return sites.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> code + " " + one.city(reader()))
                .orElse(code);
    }

    private static void hinted(TextField field, String hint) {
        field.setPlaceholder(text(hint));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private static <T> void choice(ComboBox<T> field, List<T> items) {
        field.setItems(items);
        field.setClearButtonVisible(true);
        field.setPlaceholder(text("query.filter.any"));
    }

    private <C extends Component & HasValue<?, ?>> void addField(C field) {
        add(field);
        field.addValueChangeListener(change -> {
            if (!showing && change.isFromClient()) {
                changed.accept(chosen());
            }
        });
    }

    void find() {
        find.focus();
    }

    void show(QueryFilter filter) {
        showing = true;
        find.setValue(filter.text());
        state.setValue(filter.show());
        site.setValue(filter.site().isEmpty() ? null : filter.site());
        subject.setValue(filter.subject());
        form.setValue(filter.form().isEmpty() ? null : filter.form());
        source.setValue(filter.source());
        days.setValue(filter.days() == 0 ? null : filter.days());
        mine.setValue(filter.mine());
        clear.setEnabled(!filter.equals(QueryFilter.NONE));
        showing = false;
    }

    private QueryFilter chosen() {
        return new QueryFilter(
                state.getOptionalValue().orElse(Show.UNSETTLED),
                mine.getValue(),
                site.getOptionalValue().orElse(""),
                source.getValue(),
                form.getOptionalValue().orElse(""),
                subject.getValue(),
                days.getOptionalValue().orElse(0),
                find.getValue());
    }
}
