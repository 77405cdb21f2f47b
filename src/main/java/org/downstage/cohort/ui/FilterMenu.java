package org.downstage.cohort.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.downstage.base.ui.mark.Glyph;

/**
 * A filter that opens in place: a button that says its name and what is chosen, with the choices
 * below it. One is open at a time; Escape and leaving it close it.
 */
@Tag("details")
abstract class FilterMenu extends HtmlComponent {

    /** What closes it. */
    static final String CLOSING =
            """
            if (!this.closes) {
              this.closes = true;
              this.addEventListener('keydown', event => {
                if (event.key !== 'Escape' || !this.open) return;
                this.open = false;
                this.querySelector('summary').focus();
                event.preventDefault();
              });
              this.addEventListener('focusout', event => {
                if (!this.contains(event.relatedTarget)) this.open = false;
              });
            }
            """;

    private final Element value = new Element("b");
    private final Div choices = new Div();

    FilterMenu(String name) {
        addClassName("co-menu");
        getElement().setAttribute("name", "cohort-filter");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", name);
        choices.getElement().setAttribute("tabindex", "-1");
        getElement()
                .appendChild(
                        new Element("summary")
                                .appendChild(
                                        new Element("span").setText(name),
                                        value,
                                        Glyph.CHEVRON_DOWN.decoration().getElement()),
                        choices.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(CLOSING);
    }

    /** Where the choices go. */
    final Div choices() {
        return choices;
    }

    /** Says in a word or two what is chosen. */
    final void say(String chosen, boolean any) {
        value.setText(chosen);
        getElement().getClassList().set("co-set", !any);
    }
}
