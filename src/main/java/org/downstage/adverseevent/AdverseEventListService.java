package org.downstage.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The adverse events of the whole study, one line each with its worst grade. Whatever is asked for,
 * an account gets only the events of its sites. Each method is one statement.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@Transactional(readOnly = true)
public class AdverseEventListService {

    private final AdverseEventListRepository events;
    private final FilterWording wording;
    private final CurrentAccount account;

    AdverseEventListService(
            AdverseEventListRepository events, FilterWording wording, CurrentAccount account) {
        this.events = events;
        this.wording = wording;
        this.account = account;
    }

    /**
     * Some events next to each other.
     *
     * @param locale the language that the filter's text is looked up in, beside English
     * @return at most as many as the slice asks for, in the order of the listing
     */
    public List<EventRow> page(
            EventFilter filter, EventOrder order, EventSlice slice, Locale locale) {
        return events.page(visible(), filter, wording.of(filter, locale), order, slice);
    }

    /** How many events the filter lets through. */
    public int count(EventFilter filter, Locale locale) {
        return events.count(visible(), filter, wording.of(filter, locale));
    }

    private EventScope visible() {
        return EventScope.of(account.require());
    }
}
