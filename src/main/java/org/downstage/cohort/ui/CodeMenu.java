package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.downstage.cohort.CohortPage.Offer;

/** Chooses among the codes of a feature; each says how many subjects it would let through. */
class CodeMenu extends FilterMenu {

    private static final int SHOWN = 2;

    private final UnaryOperator<String> words;
    private final Consumer<String> toggled;
    private final Map<String, Element> boxes = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private List<String> offered = List.of();

    CodeMenu(String name, UnaryOperator<String> words, Consumer<String> toggled) {
        super(name);
        this.words = words;
        this.toggled = toggled;
    }

    void show(List<Offer> offers, Set<String> chosen) {
        var codes = offers.stream().map(Offer::code).toList();
        if (!codes.equals(offered)) {
            offered = codes;
            boxes.clear();
            numbers.clear();
            choices().getElement().removeAllChildren();
            codes.forEach(this::addChoice);
        }
        offers.forEach(offer -> {
            var number = numbers.get(offer.code());
            if (number != null) {
                number.setText((offer.fewer() ? "< " : "") + offer.subjects());
            }
        });
        boxes.forEach((code, box) -> box.setProperty("checked", chosen.contains(code)));
        say(summary(chosen), chosen.isEmpty());
    }

    private String summary(Set<String> chosen) {
        if (chosen.isEmpty()) {
            return text("cohort.any");
        }
        return chosen.size() > SHOWN
                ? text("cohort.several", chosen.size())
                : chosen.stream().map(words).collect(Collectors.joining(", "));
    }

    private void addChoice(String code) {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.addEventListener("change", change -> toggled.accept(code))
                .synchronizeProperty("checked");
        var number = new Element("span").setAttribute("class", "ds-number ds-secondary");
        boxes.put(code, box);
        numbers.put(code, number);
        choices()
                .getElement()
                .appendChild(
                        new Element("label")
                                .appendChild(
                                        box,
                                        new Element("span").setText(words.apply(code)),
                                        number));
    }
}
