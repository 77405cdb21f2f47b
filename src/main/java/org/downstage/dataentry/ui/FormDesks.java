package org.downstage.dataentry.ui;

import java.util.List;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.VerificationService;
import org.downstage.document.ui.SourceViewer;
import org.downstage.document.ui.SourceViewers;
import org.downstage.query.ui.QueryDesk;
import org.downstage.query.ui.QueryDesks;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each page a desk of its own, in the language of who reads it. */
@Component
public class FormDesks {

    private final Catalogue catalogue;
    private final CaseBookService books;
    private final DataEntryService entry;
    private final DraftService drafts;
    private final ItemHistoryService histories;
    private final CatalogueText texts;
    private final AuditWords auditWords;
    private final QueryDesks queries;
    private final ObjectProvider<FormBar> bars;
    private final List<CaseBookLink> links;
    private final SourceViewers sources;
    private final VerificationService verification;
    private final CurrentAccount account;

    FormDesks(
            Catalogue catalogue,
            CaseBookService books,
            DataEntryService entry,
            DraftService drafts,
            ItemHistoryService histories,
            CatalogueText texts,
            AuditWords auditWords,
            QueryDesks queries,
            ObjectProvider<FormBar> bars,
            List<CaseBookLink> links,
            SourceViewers sources,
            VerificationService verification,
            CurrentAccount account) {
        this.catalogue = catalogue;
        this.books = books;
        this.entry = entry;
        this.drafts = drafts;
        this.histories = histories;
        this.texts = texts;
        this.auditWords = auditWords;
        this.queries = queries;
        this.bars = bars;
        this.links = links;
        this.sources = sources;
        this.verification = verification;
        this.account = account;
    }

    /** What verifies values; null for a reader who does not. */
    @Nullable VerificationService verifier() {
        return account.require().role() == Role.MONITOR ? verification : null;
    }

    /** A desk for the reader of the page that is being made. */
    FormDesk desk() {
        return new FormDesk(
                catalogue, books, entry, drafts, histories, texts, auditWords, Times.ofReader());
    }

    /** What the page's queries are worked with. */
    QueryDesk queries() {
        return queries.desk();
    }

    /** Where the case book leads besides its forms. */
    List<CaseBookLink> links() {
        return links;
    }

    /** New bars of all features that have one, for one page. */
    List<FormBar> bars() {
        return bars.orderedStream().toList();
    }

    /** A viewer of source documents for a page. */
    SourceViewer sourceViewer() {
        return sources.viewer();
    }

    /** See {@link CaseBookService#open}. */
    OpenedForm open(String subject, FormKey key) {
        return books.open(subject, key);
    }
}
