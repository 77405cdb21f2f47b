package org.downstage.monitoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.sdv.Verification;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why verifications of a form fell away. */
@Service
public class ChangeService {

    private final ChangeRepository changes;
    private final CurrentAccount account;

    ChangeService(ChangeRepository changes, CurrentAccount account) {
        this.changes = changes;
        this.account = account;
    }

    /**
     * The last change of each item whose verification fell away, in one statement.
     *
     * @throws RecordNotFoundException if the account does not see the form
     */
    @RolesAllowed(Roles.MONITOR)
    @Transactional(readOnly = true)
    public Map<ItemPath, Change> behindDropped(FormInHand form) {
        account.require().requireSees(form.subject().siteId());
        return changes.last(
                form.ref(),
                form.stand().verifications().values().stream()
                        .filter(Verification::isDropped)
                        .map(Verification::path)
                        .toList());
    }
}
