package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.query.QueryFilter;
import org.downstage.query.SiteQueries;
import org.downstage.site.Site;

/** How each site stands with its queries, and who sees to them; a site narrows the list. */
final class SiteList extends Div {

    SiteList(List<SiteQueries> all, List<Site> sites) {
        addClassName("ds-query-sites");
        add(new H2(text("query.sites")));
        var hint = new Paragraph(text("query.sites.hint"));
        hint.addClassNames("ds-small", "ds-secondary");
        add(hint);
        var list = new UnorderedList();
        all.forEach(one -> list.add(new ListItem(entry(one, sites))));
        add(list);
    }

    private static Div entry(SiteQueries one, List<Site> sites) {
        var city =
                sites.stream()
                        .filter(site -> site.siteId() == one.siteId())
                        .findFirst()
                        .map(site -> " " + site.city(reader()))
                        .orElse("");
        var link = new RouterLink(one.code() + city, QueriesView.class);
        link.setQueryParameters(
                QueryParameters.simple(QueryFilter.NONE.at(one.code()).parameters()));
        var head = new Div(link);
        head.addClassName("next-line");
        if (one.late() > 0) {
            head.add(Marks.badge(Tone.ATTENTION, text("query.sites.late", one.late())));
        }
        var entry =
                new Div(
                        head,
                        new Paragraph(text("query.sites.count", one.open(), one.answered())),
                        people("query.sites.answer", one.investigators()),
                        people("query.sites.close", one.monitors()));
        entry.addClassName("ds-query-site");
        return entry;
    }

    private static Paragraph people(String key, List<String> names) {
        var line = new Paragraph(new Span(text(key) + " "));
        line.add(names.isEmpty() ? text("query.sites.nobody") : String.join(", ", names));
        line.addClassNames("ds-small", "ds-secondary");
        return line;
    }
}
