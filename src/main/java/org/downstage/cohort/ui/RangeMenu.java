package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.downstage.cohort.Range;
import org.jspecify.annotations.Nullable;

/** Chooses the numbers of a measure from one end to another. */
class RangeMenu extends EndsMenu {

    private final Consumer<@Nullable Range> chosen;

    RangeMenu(String name, Consumer<@Nullable Range> chosen) {
        super(name, "number");
        this.chosen = chosen;
    }

    @Override
    void adjust(Element end) {
        end.setAttribute("min", "0").setAttribute("max", "99999").setAttribute("step", "0.01");
    }

    @Override
    void chosen(String first, String last) {
        var lower = number(first);
        var upper = number(last);
        chosen.accept(lower == null && upper == null ? null : new Range(lower, upper));
    }

    /** What the browser lets one type is a number; anything else is none. */
    private static @Nullable BigDecimal number(String typed) {
        try {
            return typed.isBlank() ? null : new BigDecimal(typed);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    void show(@Nullable Range range) {
        show(
                plain(range == null ? null : range.from()),
                plain(range == null ? null : range.to()),
                range == null ? text("cohort.any") : FilterBar.words(range),
                range == null);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
