package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Range;
import org.jspecify.annotations.Nullable;

/** What narrows the cohort, and the conditions that are set as chips to take away. */
class FilterBar extends Div {

    private static final List<Feature> FEATURES =
            List.of(
                    Feature.SITE,
                    Feature.SEX,
                    Feature.STAGE,
                    Feature.REGIMEN,
                    Feature.RESPONSE_NICT,
                    Feature.RESPONSE_RT,
                    Feature.TECHNIQUE);

    private final CohortWords words;
    private final Consumer<CohortFilter> chosen;
    private final Consumer<Set<String>> compared;
    private final Map<Feature, CodeMenu> codes = new EnumMap<>(Feature.class);
    private final Map<Measure, RangeMenu> ranges = new EnumMap<>(Measure.class);
    private final Map<Moment, DayMenu> days = new EnumMap<>(Moment.class);
    private final Div chips = new Div();
    private final Button clear = new Button(text("cohort.clear"));
    private final NativeButton compare = new NativeButton(text("cohort.compare"));
    private CohortFilter filter = CohortFilter.NONE;
    private Set<String> versus = Set.of();

    FilterBar(CohortWords words, Consumer<CohortFilter> chosen, Consumer<Set<String>> compared) {
        this.words = words;
        this.chosen = chosen;
        this.compared = compared;
        compare.addClassName("co-compare");
        compare.addClickListener(click -> compare());
        addClassName("co-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("cohort.filter"));
        add(Glyph.FILTER.decoration());
        FEATURES.forEach(this::addMenu);
        List.of(Measure.AGE, Measure.DOSE, Measure.SOURCE_VERIFIED).forEach(this::addMenu);
        CohortFilter.MOMENTS.forEach(this::addMenu);
        chips.addClassName("co-chips");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> chosen.accept(CohortFilter.NONE));
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", text("cohort.filter.chips"));
        add(chips);
    }

    private void addMenu(Feature feature) {
        var menu =
                new CodeMenu(
                        words.feature(feature, reader()),
                        code -> words.code(feature, code, reader()),
                        code -> chosen.accept(filter.toggled(feature, code)));
        codes.put(feature, menu);
        add(menu);
    }

    private void addMenu(Measure measure) {
        var menu =
                new RangeMenu(
                        words.measure(measure, reader()),
                        range -> chosen.accept(filter.with(measure, range)));
        ranges.put(measure, menu);
        add(menu);
    }

    private void addMenu(Moment moment) {
        var menu =
                new DayMenu(
                        text("cohort.moment." + moment),
                        range -> chosen.accept(filter.with(moment, range)));
        days.put(moment, menu);
        add(menu);
    }

    void show(CohortRequest request, CohortPage page) {
        var shown = request.filter();
        filter = shown;
        versus = request.versus();
        codes.forEach((feature, menu) -> menu.show(page.offer(feature), shown.chosen(feature)));
        ranges.forEach((measure, menu) -> menu.show(shown.ranges().get(measure)));
        days.forEach((moment, menu) -> menu.show(shown.days().get(moment)));
        chips.removeAll();
        var set = conditions();
        set.forEach(condition -> chips.add(chip(condition)));
        if (!set.isEmpty()) {
            compare.getElement().setAttribute("aria-pressed", String.valueOf(!versus.isEmpty()));
            chips.add(compare, clear);
        }
        chips.setVisible(!set.isEmpty());
    }

    /** The last condition makes the selection; all that were set before hold for both. */
    private void compare() {
        compared.accept(
                versus.isEmpty()
                        ? conditions().stream()
                                .map(Condition::name)
                                .reduce((first, last) -> last)
                                .map(Set::of)
                                .orElse(Set.of())
                        : Set.of());
    }

    private NativeButton chip(Condition condition) {
        var chip = new NativeButton();
        chip.addClassName("co-chip");
        chip.setClassName("co-versus", versus.contains(condition.name()));
        chip.add(new Span(condition.words()), Glyph.CLOSE.decoration());
        chip.getElement()
                .setAttribute("aria-label", text("cohort.filter.remove", condition.words()));
        chip.addClickListener(click -> chosen.accept(condition.without()));
        return chip;
    }

    /** The conditions that are set, in the order of their chips. */
    List<Condition> conditions() {
        var all = new ArrayList<Condition>();
        filter.codes()
                .forEach((feature, some) ->
                        some.forEach(code ->
                                all.add(
                                        new Condition(
                                                text(
                                                        "cohort.chip",
                                                        words.feature(feature, reader()),
                                                        words.code(feature, code, reader())),
                                                feature.parameter(),
                                                filter.toggled(feature, code)))));
        filter.ranges()
                .forEach((measure, range) ->
                        all.add(
                                new Condition(
                                        text(
                                                "cohort.chip",
                                                words.measure(measure, reader()),
                                                words(range)),
                                        measure.parameter(),
                                        filter.with(measure, null))));
        filter.answers()
                .forEach((flag, yes) ->
                        all.add(
                                new Condition(
                                        text(
                                                "cohort.chip",
                                                words.flag(flag, reader()),
                                                text(yes ? "cohort.yes" : "cohort.no")),
                                        flag.parameter(),
                                        filter.with(flag, null))));
        filter.subjects()
                .forEach(subject -> {
                    var left = new TreeSet<>(filter.subjects());
                    left.remove(subject);
                    all.add(new Condition(subject, "subject", filter.ofSubjects(left)));
                });
        if (!filter.missing().isEmpty()) {
            all.add(
                    new Condition(
                            words.missing(filter.missing(), reader()),
                            "missing",
                            filter.missing(Set.of())));
        }
        var event = filter.event();
        if (event != null) {
            all.add(new Condition(words.event(event, reader()), "event", filter.with(null)));
        }
        filter.days()
                .forEach((moment, range) ->
                        all.add(
                                new Condition(
                                        text(
                                                "cohort.chip",
                                                text("cohort.moment." + moment),
                                                DayMenu.words(range)),
                                        CohortFilter.parameter(moment),
                                        filter.with(moment, null))));
        return all;
    }

    /** A range such as 40–50.4, ≥ 40 or ≤ 50.4. */
    static String words(Range range) {
        if (range.from() == null) {
            return "≤ " + plain(range.to());
        }
        return range.to() == null
                ? "≥ " + plain(range.from())
                : plain(range.from()) + "–" + plain(range.to());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
