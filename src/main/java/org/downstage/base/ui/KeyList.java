package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

/**
 * The keys of a page: a small button that shows them in place, above itself. The page says its own
 * keys; those of every page follow by themselves.
 *
 * <pre>{@code
 * new KeyList().with("↑ ↓", text("shell.keys.rows")).onQuestionMarkIn(grid)
 * }</pre>
 */
public class KeyList extends Div {

    /** Remembers where one comes from, even inside a grid. */
    private static final String TAKE_FOCUS =
            """
            let at = document.activeElement;
            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            this.cameFrom = at;
            this.querySelector('[role=region]').focus();
            """;

    /** How many keys every page has. */
    private static final int COMMON = 4;

    private static final String GIVE_FOCUS_BACK = "this.cameFrom?.focus()";

    private final NativeButton button = new NativeButton();
    private final DescriptionList keys = new DescriptionList();
    private final Div list = new Div(keys);

    /** A closed list with the keys that every page has. */
    public KeyList() {
        addClassName("ds-key-list");
        button.getElement()
                .appendChild(
                        new Element("kbd").setText("?"), Element.createText(text("shell.keys")));
        button.addClickListener(click -> show(!list.isVisible()));
        list.getElement().setAttribute("role", "region");
        list.getElement().setAttribute("aria-label", text("shell.keys.title"));
        list.getElement().setAttribute("tabindex", "-1");
        list.getElement()
                .addEventListener("keydown", key -> show(false))
                .setFilter("event.key === 'Escape' || event.key === '?'")
                .stopPropagation()
                .preventDefault();
        list.getElement()
                .addEventListener("focusout", left -> close())
                .setFilter("!element.parentElement.contains(event.relatedTarget)");
        addKey("Ctrl K", text("shell.keys.goTo"));
        addKey("F9", text("shell.keys.panel"));
        addKey("?", text("shell.keys.help"));
        addKey("Esc", text("shell.keys.close"));
        close();
        add(button, list);
    }

    /** Tells one more key of this page, before those of every page. */
    public final KeyList with(String key, String does) {
        insert(keys.getElement().getChildCount() - COMMON, key, does);
        return this;
    }

    private void addKey(String key, String does) {
        insert(keys.getElement().getChildCount(), key, does);
    }

    private void insert(int at, String key, String does) {
        var term = new Element("dt").appendChild(new Element("kbd").setText(key));
        var line = new Element("div").appendChild(term, new Element("dd").setText(does));
        keys.getElement().insertChild(at, line);
    }

    /** Opens the list by a question mark too, while this component has the focus (WCAG 2.1.4). */
    public final KeyList onQuestionMarkIn(Component component) {
        component
                .getElement()
                .addEventListener("keydown", key -> show(true))
                .setFilter("event.key === '?'")
                .preventDefault();
        return this;
    }

    private void show(boolean open) {
        if (open) {
            list.setVisible(true);
            button.getElement().setAttribute("aria-expanded", "true");
            getElement().executeJs(TAKE_FOCUS);
        } else {
            getElement().executeJs(GIVE_FOCUS_BACK);
            close();
        }
    }

    private void close() {
        list.setVisible(false);
        button.getElement().setAttribute("aria-expanded", "false");
    }
}
