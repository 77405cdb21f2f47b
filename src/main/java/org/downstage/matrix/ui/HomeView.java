package org.downstage.matrix.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.downstage.security.CurrentAccount;

/** The start page leads on to where each role begins. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {

    private final CurrentAccount account;

    HomeView(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        entered.forwardTo(
                switch (account.require().role()) {
                    case ADMINISTRATOR -> "accounts";
                    case PRINCIPAL_INVESTIGATOR -> "cohort";
                    case INVESTIGATOR, DATA_MANAGER -> "subjects";
                    case MONITOR -> "verify";
                });
    }
}
