package org.downstage.base.ui.login;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.downstage.base.DemonstrationAccounts;
import org.downstage.base.ui.LanguageSwitch;
import org.downstage.base.ui.ThemeSwitch;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Signs a person in. The address may say why they are here: {@code ?error} after a wrong name or
 * password, {@code ?throttled=15} with the minutes to wait after too many, {@code ?expired} after a
 * time-out, {@code ?ended} when somebody else ended the session, {@code ?password-set}, {@code
 * ?signed-out}. None of the sentences tells whether a name exists.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Paragraph message = new Paragraph();

    LoginView(ObjectProvider<DemonstrationAccounts> demonstration) {
        addClassName("ds-login");
        add(introduction(), entry(demonstration.getIfAvailable()));
    }

    @Override
    public String getPageTitle() {
        return text("login.title") + " · Downstage";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent opened) {
        Map<String, List<String>> why = opened.getLocation().getQueryParameters().getParameters();
        if (why.containsKey("throttled")) {
            String minutes = why.get("throttled").getFirst();
            tell(Tone.BLOCKING, text("login.throttled", wholeMinutes(minutes)));
        } else if (why.containsKey("error")) {
            tell(Tone.BLOCKING, text("login.wrong"));
        } else if (why.containsKey("expired")) {
            tell(Tone.ATTENTION, text("login.expired"));
        } else if (why.containsKey("ended")) {
            tell(Tone.ATTENTION, text("login.ended"));
        } else if (why.containsKey("password-set")) {
            tell(Tone.DONE, text("login.passwordSet"));
        } else if (why.containsKey("signed-out")) {
            tell(Tone.DONE, text("login.signedOut"));
        }
    }

    /** The address can be typed by anybody, so only a small number is believed. */
    private static int wholeMinutes(String parameter) {
        return parameter.matches("[1-9]\\d?") ? Integer.parseInt(parameter) : 1;
    }

    private void tell(Tone tone, String sentence) {
        message.setText(sentence);
        message.getElement().setAttribute("data-tone", tone.cssName());
        message.setVisible(true);
    }

    private static Section introduction() {
        Span logo = Glyph.LOGO.decoration();
        logo.addClassName("ds-logo");
        Div name = new Div(logo, new Span("Downstage"));
        name.addClassName("ds-product");
        Paragraph caption = new Paragraph(text("login.picture.caption"));
        caption.addClassNames("ds-small", "ds-secondary");
        Div pitch =
                new Div(
                        new H1(text("login.heading")),
                        new Paragraph(text("login.introduction")),
                        new StageFlowPicture(),
                        caption);
        pitch.addClassName("ds-pitch");
        Section introduction = new Section(name, pitch);
        introduction.addClassName("ds-introduction");
        return introduction;
    }

    private Section entry(@Nullable DemonstrationAccounts demonstration) {
        Div tools = new Div(new LanguageSwitch(), new ThemeSwitch());
        tools.addClassName("ds-login-tools");
        message.addClassName("ds-login-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        SignInForm form = new SignInForm();
        Div column = new Div(message, form, fineprint("login.forgotten"));
        column.addClassName("ds-entry-column");
        if (demonstration != null) {
            column.add(new DemonstrationChoice(demonstration, form));
        }
        column.add(fineprint("login.recorded"));
        Section entry = new Section(tools, column);
        entry.addClassName("ds-entry");
        return entry;
    }

    private static Paragraph fineprint(String key) {
        Paragraph paragraph = new Paragraph(text(key));
        paragraph.addClassNames("ds-small", "ds-secondary");
        return paragraph;
    }
}
