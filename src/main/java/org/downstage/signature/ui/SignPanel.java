package org.downstage.signature.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.Notices;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.signature.SignRequest;
import org.downstage.signature.SignResult;
import org.downstage.signature.SignResult.Obstacle;
import org.downstage.signature.SignatureMeaning;
import org.downstage.signature.SigningService;
import org.jspecify.annotations.Nullable;

/** Asks in place for what a signature needs: which forms, the meaning, the password again. */
class SignPanel extends Div {

    private final SigningService signing;
    private final CatalogueText catalogue;
    private final FormEditor open;
    private final Select<Map<FormKey, Integer>> what = new Select<>();
    private final Select<SignatureMeaning> meaning = new Select<>();
    private final PasswordField password = new PasswordField(text("signature.password"));
    private final Paragraph answer = new Paragraph();
    private @Nullable Button opener;

    /**
     * A closed panel.
     *
     * @param ready the forms of the case book that can be signed; not empty
     */
    SignPanel(
            SigningService signing,
            CatalogueText catalogue,
            FormEditor open,
            List<FormState> ready) {
        this.signing = signing;
        this.catalogue = catalogue;
        this.open = open;
        addClassName("ds-bar-panel");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("signature.sign"));
        what.setLabel(text("signature.what"));
        var choices = choices(ready);
        what.setItems(choices.keySet());
        what.setItemLabelGenerator(choices::get);
        what.setValue(choices.keySet().iterator().next());
        what.addClassName("ds-wide");
        meaning.setLabel(text("signature.meaning"));
        meaning.setItems(SignatureMeaning.values());
        meaning.setItemLabelGenerator(one -> text("audit.meaning." + one));
        meaning.setValue(SignatureMeaning.AUTHOR);
        meaning.addClassName("ds-wide");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.addKeyDownListener(Key.ENTER, key -> sign());
        var sign = new Button(text("signature.sign.do"), click -> sign());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(text("signature.cancel"), click -> close());
        getElement()
                .addEventListener("keydown", key -> close())
                .setFilter("event.key === 'Escape'");
        answer.addClassName("ds-bar-answer");
        answer.getElement().setAttribute("role", "alert");
        var fields = new Div(what, meaning, password, sign, cancel);
        fields.addClassName("ds-bar-fields");
        add(fields, answer);
    }

    /** This form first where it can be signed, then all that are complete. */
    private Map<Map<FormKey, Integer>, String> choices(List<FormState> ready) {
        var choices = new LinkedHashMap<Map<FormKey, Integer>, String>();
        var here = open.opened().key();
        ready.stream()
                .filter(state -> state.key().equals(here))
                .findFirst()
                .ifPresent(state ->
                        choices.put(Map.of(here, state.version()), catalogue.form(here, reader())));
        var complete = new LinkedHashMap<FormKey, Integer>();
        ready.stream()
                .filter(state -> state.status() == FormStatus.COMPLETE)
                .forEach(state -> complete.put(state.key(), state.version()));
        if (!complete.isEmpty()) {
            choices.putIfAbsent(
                    complete,
                    text("signature.book", open.opened().subject().key(), complete.size()));
        }
        return choices;
    }

    /** Where the focus goes when the panel closes. */
    void closesInto(Button button) {
        opener = button;
    }

    void begin() {
        answer.setText("");
        password.clear();
        password.focus();
    }

    private void close() {
        password.clear();
        setVisible(false);
        if (opener != null) {
            opener.getElement().setAttribute("aria-expanded", "false");
            opener.focus();
        }
    }

    private void sign() {
        var forms = what.getValue();
        if (open.sheet().size() > 0 && forms.containsKey(open.opened().key())) {
            refuse(open.opened().key(), Obstacle.UNSAVED);
            return;
        }
        var request =
                new SignRequest(
                        open.opened().subject().key(),
                        forms,
                        meaning.getValue(),
                        password.getValue());
        password.clear();
        switch (signing.sign(request)) {
            case SignResult.Signed(var signatures) -> {
                Notices.done(text("signature.signed", signatures.size()));
                open.reopen();
            }
            case SignResult.WrongPassword _ -> say(text("signature.wrong"));
            case SignResult.Throttled(var pause) ->
                    say(text("signature.wait", Math.max(1, pause.plusSeconds(59).toMinutes())));
            case SignResult.NothingToSign _ -> say(text("signature.nothing"));
            case SignResult.Refused(var form, var why) -> refuse(form, why);
        }
    }

    private void refuse(FormKey form, Obstacle why) {
        say(text("signature.refused." + why, catalogue.form(form, reader())));
    }

    private void say(String sentence) {
        answer.setText(sentence);
        password.focus();
    }
}
