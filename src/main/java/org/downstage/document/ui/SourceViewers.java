package org.downstage.document.ui;

import org.downstage.base.language.CatalogueText;
import org.downstage.document.SourceLinkService;
import org.downstage.document.SourceService;
import org.springframework.stereotype.Component;

/** Gives each page a viewer of its own. */
@Component
public class SourceViewers {

    private final SourceService sources;
    private final SourceLinkService links;
    private final CatalogueText texts;

    SourceViewers(SourceService sources, SourceLinkService links, CatalogueText texts) {
        this.sources = sources;
        this.links = links;
        this.texts = texts;
    }

    /** A viewer that shows nothing yet. */
    public SourceViewer viewer() {
        return new SourceViewer(sources, links, texts);
    }
}
