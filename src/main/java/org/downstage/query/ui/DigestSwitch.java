package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.downstage.account.MailService;
import org.downstage.base.ui.Notices;

/** Whether the reader wants a daily mail with what waits; nothing for those without an address. */
final class DigestSwitch extends Div {

    DigestSwitch(MailService mail) {
        var settings = mail.mine();
        setVisible(!settings.address().isEmpty());
        var wanted = new Checkbox(text("digest.want"), settings.digest());
        wanted.addValueChangeListener(change -> {
            mail.wantDigest(change.getValue(), reader());
            Notices.done(
                    change.getValue()
                            ? text("digest.wanted", settings.address())
                            : text("digest.unwanted"));
        });
        add(wanted);
    }
}
