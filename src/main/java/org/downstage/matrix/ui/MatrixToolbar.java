package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.matrix.MatrixCounts;
import org.downstage.matrix.MatrixOrder;
import org.downstage.matrix.Show;
import org.downstage.matrix.SiteProgress.SiteName;
import org.downstage.matrix.Standing;
import org.jspecify.annotations.Nullable;

/** What narrows and orders the matrix. Its numbers are those of the moment. */
class MatrixToolbar extends Div {

    private final Consumer<MatrixState> changed;
    private final TextField find = new TextField();
    private final Map<Show, NativeButton> choices = new EnumMap<>(Show.class);
    private final Select<SiteName> site = new Select<>();
    private final Select<String> form = new Select<>();
    private final Select<Standing> standing = new Select<>();
    private final Select<MatrixOrder.By> sort = new Select<>();
    private MatrixState state;

    /**
     * A toolbar.
     *
     * @param sites the sites to choose from; with one there is nothing to choose
     * @param forms OIDs of the forms to choose from
     * @param formName what a form is called
     * @param changed told of each choice
     */
    MatrixToolbar(
            MatrixState state,
            List<SiteName> sites,
            List<String> forms,
            Function<String, String> formName,
            Consumer<MatrixState> changed) {
        this.state = state;
        this.changed = changed;
        addClassName("mx-toolbar");
        add(findField(), choices());
        if (sites.size() > 1) {
            choice(site, "site", sites, one -> text("matrix.site", one.code(), one.city(reader())));
            site.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    var chosen = change.getValue();
                    choose(
                            this.state.with(
                                    this.state
                                            .filter()
                                            .at(chosen == null ? null : chosen.siteId())));
                }
            });
        }
        choice(form, "form", forms, formName);
        choice(
                standing,
                "status",
                List.of(Standing.values()),
                one -> text(StandingMarks.of(one).textKey()));
        choice(sort, "sort", List.of(MatrixOrder.By.values()), by -> text("matrix.sort." + by));
        sort.setEmptySelectionAllowed(false);
        listen();
        show(state, sites);
    }

    private void listen() {
        form.addValueChangeListener(change -> chooseForm(change.isFromClient()));
        standing.addValueChangeListener(change -> chooseForm(change.isFromClient()));
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(state.with(MatrixState.orderBy(change.getValue())));
            }
        });
    }

    private void chooseForm(boolean byReader) {
        if (byReader) {
            choose(state.with(state.filter().where(form.getValue(), standing.getValue())));
        }
    }

    private TextField findField() {
        find.setPlaceholder(text("matrix.find"));
        find.setAriaLabel(text("matrix.find"));
        find.setPrefixComponent(Glyph.SEARCH.decoration());
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addClassName("mx-find");
        find.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(state.with(state.filter().matching(change.getValue())));
            }
        });
        return find;
    }

    private Div choices() {
        Div group = new Div();
        group.addClassName("ds-segments");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", text("matrix.show"));
        for (Show show : Show.values()) {
            NativeButton button = new NativeButton();
            button.addClickListener(click -> choose(state.with(state.filter().showing(show))));
            choices.put(show, button);
            group.add(button);
        }
        return group;
    }

    private <T> void choice(
            Select<T> select, String name, List<T> values, Function<T, String> words) {
        var label = text("matrix.filter." + name);
        select.setAriaLabel(label);
        select.setPrefixComponent(new Span(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("matrix.any"));
        select.setItems(values);
        select.setItemLabelGenerator(
                value -> value == null ? text("matrix.any") : words.apply(value));
        select.addClassName("mx-choice");
        add(select);
    }

    private void choose(MatrixState chosen) {
        state = chosen;
        changed.accept(chosen);
    }

    /** Puts the cursor where one types to filter. */
    void find() {
        find.focus();
    }

    /** Shows a state without telling anybody. */
    void show(MatrixState shown, List<SiteName> sites) {
        state = shown;
        var filter = shown.filter();
        find.setValue(filter.text());
        site.setValue(siteOf(sites, filter.siteId()));
        form.setValue(filter.form());
        standing.setValue(filter.standing());
        sort.setValue(shown.order().by());
        choices.forEach((show, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(show == filter.show())));
    }

    private static @Nullable SiteName siteOf(List<SiteName> sites, @Nullable Integer siteId) {
        return sites.stream()
                .filter(one -> siteId != null && one.siteId() == siteId)
                .findFirst()
                .orElse(null);
    }

    /** Shows the numbers of the choices. */
    void show(MatrixCounts counts) {
        choices.forEach(
                (show, button) -> button.setText(text("matrix.show." + show, counts.of(show))));
    }
}
