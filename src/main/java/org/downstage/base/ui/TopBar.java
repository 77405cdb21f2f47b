package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.jspecify.annotations.Nullable;

/** The bar over every page: where one is, going elsewhere, language, theme, person. */
class TopBar extends Header {

    private final Breadcrumb breadcrumb = new Breadcrumb();

    TopBar(boolean demonstration, @Nullable Component goTo, @Nullable Component person) {
        addClassName("ds-top");
        Div place = new Div(breadcrumb);
        place.addClassName("ds-place");
        if (demonstration) {
            place.add(Marks.badge(Tone.PLAIN, text("shell.demonstration")));
        }
        add(place);
        if (goTo != null) {
            Div slot = new Div(goTo);
            slot.addClassName("ds-go-to");
            add(slot);
        }
        add(new LanguageSwitch(), new ThemeSwitch());
        if (person != null) {
            add(person);
        }
    }

    Breadcrumb breadcrumb() {
        return breadcrumb;
    }
}
