package org.downstage.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list shows stands in its address, so that it can be sent, kept and gone back to: the words
 * of its filter and, unless it is the usual one, of its order.
 *
 * @param filter parameters of the filter
 * @param order the order in a word; empty for the usual one
 */
public record ListAddress(Map<String, String> filter, String order) {

    private static final String SORT = "sort";

    /** What the address says that is being opened. */
    public static ListAddress of(BeforeEnterEvent entering) {
        var parameters = new LinkedHashMap<String, String>();
        entering.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new ListAddress(parameters, parameters.getOrDefault(SORT, ""));
    }

    /** Goes there; the view shows what it says. */
    public void open(Class<? extends Component> view) {
        var parameters = new LinkedHashMap<>(filter);
        if (!order.isEmpty()) {
            parameters.put(SORT, order);
        }
        UI.getCurrentOrThrow().navigate(view, QueryParameters.simple(parameters));
    }
}
