package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.downstage.account.OneTimeLink;
import org.downstage.base.ui.mark.Glyph;

/** Shows a one-time link, once: it cannot be shown again, only replaced. */
class LinkBox extends Div {

    private static final String COPY =
            "navigator.clipboard ? navigator.clipboard.writeText($0) : this.inputElement.select()";

    private final TextField address = new TextField(text("account.link"));

    LinkBox(OneTimeLink link, AccountWords words) {
        addClassName("ds-link-box");
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setValue("/" + link.path());
        // The page knows by which name people reach the portal; the server behind a proxy may not.
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", link.path())
                .then(String.class, address::setValue);
        var copy = new Button(text("account.link.copy"), Glyph.COPY.decoration());
        copy.addClickListener(click -> address.getElement().executeJs(COPY, address.getValue()));
        var end = new Paragraph(text("account.link.end", words.time(link.until())));
        end.addClassName("ds-small");
        getElement().setAttribute("role", "status");
        add(address, copy, end);
    }
}
