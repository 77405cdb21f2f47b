package org.downstage.certified.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.ui.CaseBookLink;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.springframework.core.annotation.Order;

/** Leads an investigator from the case book to its certified copies. */
@SpringComponent
@Order(90)
class CopyLink implements CaseBookLink {

    private final CurrentAccount account;

    CopyLink(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public Optional<Target> target(OpenedForm opened) {
        var address = "subjects/" + opened.subject().key() + "/certified-copy";
        return account.require().role() == Role.INVESTIGATOR
                ? Optional.of(new Target(address, Glyph.DOWNLOAD, text("certified.link")))
                : Optional.empty();
    }
}
