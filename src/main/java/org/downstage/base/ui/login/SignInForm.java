package org.downstage.base.ui.login;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A plain form that the browser itself posts to the server, so password managers know it and what
 * is typed never passes through the page's own protocol.
 */
@Tag("form")
class SignInForm extends HtmlContainer {

    private static final String ENTER =
            "this.elements.username.value = $0; this.elements.password.value = $1;"
                    + " this.requestSubmit()";

    SignInForm() {
        addClassName("ds-sign-in");
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        add(new H2(text("login.title")));
        Element username = input("username", "text", "username").setAttribute("autofocus", true);
        getElement()
                .appendChild(
                        field(text("login.username"), username),
                        field(
                                text("login.password"),
                                input("password", "password", "current-password")),
                        submit());
        csrfToken().map(SignInForm::hidden).ifPresent(getElement()::appendChild);
        username.executeJs("this.focus()");
    }

    /** Fills the form for an account and sends it. */
    void enterAs(String username, String password) {
        getElement().executeJs(ENTER, username, password);
    }

    private static Element input(String name, String type, String autocomplete) {
        return new Element("input")
                .setAttribute("id", name)
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("required", true);
    }

    private static Element field(String label, Element input) {
        Element name = new Element("label").setText(label);
        name.setAttribute("for", input.getAttribute("id"));
        return new Element("div").appendChild(name, input);
    }

    private static Element submit() {
        return new Element("button").setAttribute("type", "submit").setText(text("login.submit"));
    }

    private static Element hidden(CsrfToken token) {
        return new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", token.getParameterName())
                .setAttribute("value", token.getToken());
    }

    private static Optional<CsrfToken> csrfToken() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken.class::cast);
    }
}
