package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.downstage.cohort.DayRange;
import org.jspecify.annotations.Nullable;

/** Chooses the days from one to another. */
class DayMenu extends FilterMenu {

    private final Consumer<@Nullable DayRange> chosen;
    private final Element from = end();
    private final Element to = end();

    DayMenu(String name, Consumer<@Nullable DayRange> chosen) {
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
        var end = new Element("input").setAttribute("type", "date");
        end.addEventListener("change", change -> choose()).synchronizeProperty("value");
        return end;
    }

    private void choose() {
        var first = day(from);
        var last = day(to);
        chosen.accept(first == null && last == null ? null : new DayRange(first, last));
    }

    /** The browser lets through only a whole date, or none. */
    private static @Nullable LocalDate day(Element end) {
        try {
            return LocalDate.parse(end.getProperty("value", ""));
        } catch (DateTimeException none) {
            return null;
        }
    }

    void show(@Nullable DayRange range) {
        from.setProperty("value", words(range == null ? null : range.from()));
        to.setProperty("value", words(range == null ? null : range.to()));
        say(range == null ? text("cohort.any") : words(range), range == null);
    }

    /** A range such as 2025-01-01–2025-06-30, ≥ 2025-01-01 or ≤ 2025-06-30. */
    static String words(DayRange range) {
        if (range.from() == null) {
            return "≤ " + words(range.to());
        }
        return range.to() == null ? "≥ " + range.from() : range.from() + "–" + range.to();
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
