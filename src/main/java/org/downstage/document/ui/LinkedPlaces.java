package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.document.Source;
import org.downstage.document.SourceLink;
import org.downstage.document.SourceLinkService;
import org.downstage.document.SourceService;
import org.downstage.document.SourceState;
import org.downstage.query.ui.QuotablePlaces;

/** The places that an item is linked to, then every page of the subject's documents. */
@SpringComponent
class LinkedPlaces implements QuotablePlaces {

    /** More pages are typed quicker than found in a list. */
    private static final int MOST = 40;

    private final SourceService sources;
    private final SourceLinkService links;

    LinkedPlaces(SourceService sources, SourceLinkService links) {
        this.sources = sources;
        this.links = links;
    }

    @Override
    public List<String> of(String subject, FormKey form, ItemPath path) {
        var documents =
                sources.ofSubject(subject).sources().stream()
                        .filter(source -> source.state() != SourceState.VOID)
                        .toList();
        var linked = new ArrayList<String>();
        for (SourceLink link : links.ofSubject(subject)) {
            if (link.form().equals(form) && link.path().equals(path)) {
                documents.stream()
                        .filter(source -> source.id() == link.place().source())
                        .forEach(source -> linked.add(place(source, link.place().page())));
            }
        }
        var pages = documents.stream().flatMap(LinkedPlaces::pages);
        return Stream.concat(linked.reversed().stream(), pages).distinct().limit(MOST).toList();
    }

    private static Stream<String> pages(Source source) {
        return Stream.iterate(1, page -> page <= source.pages(), page -> page + 1)
                .map(page -> place(source, page));
    }

    private static String place(Source source, int page) {
        return text("document.place", SourceWords.label(source), page);
    }
}
