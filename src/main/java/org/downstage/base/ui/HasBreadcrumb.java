package org.downstage.base.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * A view that says where it is. The way is asked for after each navigation, so it may depend on the
 * parameters of the route; its last step is the page's title.
 */
public interface HasBreadcrumb extends HasDynamicTitle {

    /** The way to this page, the page itself last; never empty. */
    List<Crumb> breadcrumb();

    @Override
    default String getPageTitle() {
        return breadcrumb().getLast().words() + " · Downstage";
    }
}
