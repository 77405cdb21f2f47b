package org.downstage.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Places of the portal, as text with or without a query. */
public final class Addresses {

    private Addresses() {}

    /**
     * Goes to a place in this page.
     *
     * @param address such as {@code subjects/S1-02/radiotherapy?item=RT_END}
     */
    public static void go(UI ui, String address) {
        // The page itself takes path and query only apart.
        var place = new Location(address);
        ui.navigate(place.getPath(), place.getQueryParameters());
    }
}
