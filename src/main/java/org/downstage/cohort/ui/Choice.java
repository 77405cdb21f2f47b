package org.downstage.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of few, side by side. */
class Choice<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

    Choice(String name, List<T> values, Function<T, String> words, Consumer<T> chosen) {
        addClassName("ds-segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        for (var value : values) {
            var button = new NativeButton(words.apply(value), click -> chosen.accept(value));
            buttons.put(value, button);
            add(button);
        }
    }

    /** Shows what is chosen without telling anybody. */
    void show(T chosen) {
        buttons.forEach((value, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(value.equals(chosen))));
    }
}
