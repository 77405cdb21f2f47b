package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.downstage.base.ui.Notices;
import org.downstage.query.QueryResult;
import org.downstage.query.QueryWords;
import org.downstage.query.ui.QueryDesk.Typed;

/**
 * Where something is said about a query, with a button for each thing that it can be said with.
 * What speaks against it is said in place; what was typed stays until it is sent.
 */
final class WordsBox extends Div {

    private final QueryDesk desk;
    private final String key;
    private final Runnable moved;
    private final TextArea words = new TextArea();
    private final ComboBox<String> place = new ComboBox<>(text("query.source"));
    private final Paragraph fault = new Paragraph();
    private final Div buttons = new Div();
    private boolean warned;

    /**
     * A box without buttons yet.
     *
     * @param key under which the desk keeps what is typed
     * @param label what the words are
     * @param places what may be quoted, asked for when the reader opens the list
     * @param moved what to do when it was sent, or somebody else was faster
     */
    WordsBox(
            QueryDesk desk,
            String key,
            String label,
            Supplier<List<String>> places,
            Runnable moved) {
        this.desk = desk;
        this.key = key;
        this.moved = moved;
        addClassName("ds-query-words");
        var kept = desk.typed(key);
        words.setLabel(label);
        words.setValue(kept.words());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> typed());
        place.setPlaceholder(text("query.source.hint"));
        offerPlaces(places);
        place.setValue(kept.place().isEmpty() ? null : kept.place());
        place.addValueChangeListener(change -> typed());
        fault.getElement().setAttribute("role", "alert");
        fault.addClassName("ds-query-fault");
        fault.setVisible(false);
        buttons.addClassName("ds-query-buttons");
        add(words, place, fault, buttons);
    }

    /** A place that no document here has can be typed: paper is a source too. */
    private void offerPlaces(Supplier<List<String>> places) {
        place.setAllowCustomValue(true);
        place.addCustomValueSetListener(typed -> place.setValue(typed.getDetail()));
        place.setClearButtonVisible(true);
        place.setItems(wanted -> {
            var part = wanted.getFilter().orElse("").toLowerCase(Locale.ROOT);
            return places.get().stream()
                    .filter(one -> one.toLowerCase(Locale.ROOT).contains(part))
                    .skip(wanted.getOffset())
                    .limit(wanted.getLimit());
        });
    }

    private String quoted() {
        return place.getOptionalValue().orElse("");
    }

    private void typed() {
        warned = false;
        desk.keep(key, new Typed(words.getValue(), quoted()));
    }

    /** Offers something to do. */
    Button offer(String caption, Function<QueryWords, QueryResult> act) {
        var button = new Button(caption, click -> send(act));
        buttons.add(button);
        return button;
    }

    /** Offers what Ctrl Enter does. */
    void offerFirst(String caption, Function<QueryWords, QueryResult> act) {
        var button = offer(caption, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().appendChild(new Element("kbd").setText("Ctrl Enter"));
        Shortcuts.addShortcutListener(this, () -> send(act), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
    }

    /** Offers something that sends nothing. */
    void offerQuietly(String caption, Runnable act) {
        var button = new Button(caption, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
    }

    /** Keeps what was typed to be read and copied, as it can no longer be sent. */
    void close(String why) {
        words.setReadOnly(true);
        place.setReadOnly(true);
        say(why);
        offerQuietly(
                text("query.unsent.discard"),
                () -> {
                    desk.keep(key, Typed.NOTHING);
                    moved.run();
                });
    }

    void write() {
        words.focus();
    }

    private void send(Function<QueryWords, QueryResult> act) {
        var said = QueryWords.of(words.getValue()).quoting(quoted());
        switch (act.apply(warned ? said.andSure() : said)) {
            case QueryResult.Done _ -> {
                desk.keep(key, Typed.NOTHING);
                moved.run();
            }
            case QueryResult.MovedOn(var now) -> {
                var last = now.messages().getLast();
                Notices.attention(
                        text("query.movedOn", last.by(), text("query.act." + last.act())));
                moved.run();
            }
            case QueryResult.Refused(var why) -> {
                say(text(why.textKey()));
                words.focus();
            }
            case QueryResult.Unfit(var check, var arguments) ->
                    say(desk.texts().sentence(check, arguments, reader()));
            case QueryResult.Doubtful _ -> {
                say(text("query.doubtful"));
                warned = true;
            }
        }
    }

    private void say(String sentence) {
        fault.setText(sentence);
        fault.setVisible(true);
    }
}
