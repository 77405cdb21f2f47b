package org.downstage.certified.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import org.downstage.base.ui.ReaderZone;
import org.downstage.certified.CertifiedCopyService;
import org.downstage.dataentry.ui.Times;

/**
 * Says whether a file is a copy that the portal made. The browser takes the hash of the file, which
 * never leaves it; where it cannot (a page without TLS), the hash is typed.
 */
class CompareBox extends Div {

    private static final String HASH =
            """
            const input = $0, box = this;
            input.addEventListener('change', async () => {
              const file = input.files[0];
              if (!file) return;
              const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
              const hex = [...new Uint8Array(digest)].map(b => b.toString(16).padStart(2, '0'));
              box.$server.hashed(hex.join(''));
            });
            """;

    private final CertifiedCopyService copies;
    private final TextField typed = new TextField(text("certified.compare.typed"));
    private final Paragraph answer = new Paragraph();

    CompareBox(CertifiedCopyService copies) {
        this.copies = copies;
        addClassName("ds-copy-compare");
        var file = new Element("input").setAttribute("type", "file");
        file.setAttribute("accept", "application/pdf").setAttribute("id", "copy-file");
        var label = new NativeLabel(text("certified.compare.choose"));
        label.setFor("copy-file");
        var chosen = new Div(label);
        chosen.getElement().appendChild(file);
        chosen.addClassName("ds-copy-file");
        typed.addKeyDownListener(Key.ENTER, key -> compare());
        var compare = new Button(text("certified.compare.do"), click -> compare());
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("ds-bar-answer");
        var fields = new Div(chosen, typed, compare);
        fields.addClassName("ds-bar-fields");
        add(
                new H2(text("certified.compare")),
                new Paragraph(text("certified.compare.why")),
                fields,
                answer);
        getElement().executeJs(HASH, file);
    }

    /** The browser has taken the hash of the chosen file. */
    @ClientCallable
    void hashed(String hash) {
        typed.setValue(hash);
        compare();
    }

    private void compare() {
        var hash = typed.getValue().replaceAll("\\s", "");
        if (!hash.matches("[0-9a-fA-F]{64}")) {
            answer.setText(text("certified.compare.malformed"));
            return;
        }
        var times = new Times(ReaderZone.current());
        answer.setText(
                copies.compare(hash).stream()
                        .findFirst()
                        .map(copy ->
                                text(
                                        "certified.compare.same",
                                        copy.subject(),
                                        copy.madeBy(),
                                        times.full(copy.madeAt())))
                        .orElseGet(() -> text("certified.compare.other", hash)));
    }
}
