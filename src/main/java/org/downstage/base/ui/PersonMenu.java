package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.downstage.base.Person;
import org.downstage.base.ui.mark.Glyph;

/** Who is signed in, and the way out. */
class PersonMenu extends Div {

    PersonMenu(Person person, AuthenticationContext authentication) {
        NativeButton opener = new NativeButton();
        opener.addClassName("ds-person");
        opener.add(initials(person.displayName()));
        opener.getElement().appendChild(nameAndRole(person));
        Button signOut = new Button(text("shell.signOut"), click -> authentication.logout());
        signOut.setIcon(Glyph.SIGN_OUT.decoration());
        Div menu = new Div(signOut);
        menu.addClassName("ds-person-menu");
        Popover popover = new Popover(menu);
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(text("shell.person"));
        add(opener, popover);
    }

    private static Span initials(String name) {
        String letters =
                Arrays.stream(name.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(2)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining());
        Span initials = new Span(letters);
        initials.addClassName("ds-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        return initials;
    }

    private static Element nameAndRole(Person person) {
        String role = text("role." + person.role());
        String post = person.scope().isEmpty() ? role : text("shell.post", role, person.scope());
        return new Element("span")
                .appendChild(
                        new Element("strong").setText(person.displayName()),
                        new Element("small").setText(post));
    }
}
