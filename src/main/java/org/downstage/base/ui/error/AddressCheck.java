package org.downstage.base.ui.error;

import com.vaadin.flow.router.RouteParameters;

/**
 * Knows for addresses with a parameter whether they lead anywhere. A feature that has such
 * addresses has a bean of this kind, so that a forged one is answered by the status of an unknown
 * one; what the page then shows is the page's own matter.
 */
@FunctionalInterface
public interface AddressCheck {

    /** Whether these parameters name something that this check knows not to be there. */
    boolean leadsNowhere(RouteParameters parameters);
}
