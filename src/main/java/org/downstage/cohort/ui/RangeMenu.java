package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.downstage.cohort.Range;
import org.jspecify.annotations.Nullable;

/** Chooses the numbers of a measure from one end to another. */
class RangeMenu extends FilterMenu {

    private final Consumer<@Nullable Range> chosen;
    private final Element from = end();
    private final Element to = end();

    RangeMenu(String name, Consumer<@Nullable Range> chosen) {
        super(name);
        this.chosen = chosen;
        choices()
                .getElement()
                .appendChild(labelled(text("cohort.from"), from), labelled(text("cohort.to"), to));
    }

    private static Element labelled(String words, Element end) {
        return new Element("label").appendChild(new Element("span").setText(words), end);
    }

    private Element end() {
        var end =
                new Element("input")
                        .setAttribute("type", "number")
                        .setAttribute("min", "0")
                        .setAttribute("max", "99999")
                        .setAttribute("step", "0.01");
        end.addEventListener("change", change -> choose()).synchronizeProperty("value");
        return end;
    }

    private void choose() {
        var lower = number(from);
        var upper = number(to);
        chosen.accept(lower == null && upper == null ? null : new Range(lower, upper));
    }

    /** What the browser lets one type is a number; anything else is none. */
    private static @Nullable BigDecimal number(Element end) {
        try {
            var typed = end.getProperty("value", "");
            return typed.isBlank() ? null : new BigDecimal(typed);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    void show(@Nullable Range range) {
        from.setProperty("value", plain(range == null ? null : range.from()));
        to.setProperty("value", plain(range == null ? null : range.to()));
        say(range == null ? text("cohort.any") : FilterBar.words(range), range == null);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
