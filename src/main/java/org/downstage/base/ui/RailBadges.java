package org.downstage.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts in the rail of one browser window. They are counted anew with each page. */
public final class RailBadges {

    private final List<RailBadge> badges;
    private final Map<String, Span> shown = new HashMap<>();

    RailBadges(List<RailBadge> badges) {
        this.badges = badges;
    }

    /** Lets a page that changed what is counted have it counted again. */
    public static void refresh() {
        var page = UI.getCurrent();
        var rail = page == null ? null : ComponentUtil.getData(page, RailBadges.class);
        if (rail != null) {
            rail.count();
        }
    }

    /** The place of a page's count; null where nothing is counted. */
    @Nullable Span placeOf(String page) {
        if (badges.stream().noneMatch(badge -> badge.page().equals(page))) {
            return null;
        }
        var place = new Span();
        place.addClassName("ds-rail-count");
        place.setVisible(false);
        shown.put(page, place);
        return place;
    }

    /** Counts what the reader's rail shows. */
    void count() {
        for (var badge : badges) {
            var place = shown.get(badge.page());
            if (place != null) {
                var count = badge.count();
                place.setText(count > 999 ? "999+" : Integer.toString(count));
                place.setVisible(count > 0);
                place.getElement().setAttribute("role", "img");
                place.getElement().setAttribute("aria-label", badge.label(count));
                place.setTitle(badge.label(count));
            }
        }
    }
}
