package org.downstage.account.ui;

import com.vaadin.flow.router.RouteParameters;
import org.downstage.account.PasswordService;
import org.downstage.base.ui.error.AddressCheck;
import org.springframework.stereotype.Component;

/** Whether a one-time link still works; a used one and a forged one answer alike. */
@Component
class LinkAddressCheck implements AddressCheck {

    private final PasswordService passwords;

    LinkAddressCheck(PasswordService passwords) {
        this.passwords = passwords;
    }

    @Override
    public boolean leadsNowhere(RouteParameters parameters) {
        return parameters
                .get("token")
                .filter(token -> passwords.username(token).isEmpty())
                .isPresent();
    }
}
