package org.downstage.dataentry.ui;

import java.util.Locale;
import java.util.concurrent.Executor;
import org.downstage.audit.AuditPage;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.Texts;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftKeeper;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveResult;
import org.downstage.dataentry.VoidRequest;
import org.downstage.dataentry.VoidResult;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;

/** What an open form works with: the services, the checks and the reader's language. */
public final class FormDesk {

    private static final Executor BACKGROUND = work -> Thread.ofVirtual().name("draft").start(work);

    private final Catalogue catalogue;
    private final CaseBookService books;
    private final DataEntryService entry;
    private final DraftService drafts;
    private final ItemHistoryService histories;
    private final CatalogueText texts;
    private final AuditWords auditWords;
    private final CaseCheck checks;
    private final Locale locale;
    private final Times times;

    FormDesk(
            Catalogue catalogue,
            CaseBookService books,
            DataEntryService entry,
            DraftService drafts,
            ItemHistoryService histories,
            CatalogueText texts,
            AuditWords auditWords,
            Times times) {
        this.catalogue = catalogue;
        this.books = books;
        this.entry = entry;
        this.drafts = drafts;
        this.histories = histories;
        this.texts = texts;
        this.auditWords = auditWords;
        this.times = times;
        this.checks = new CaseCheck(catalogue);
        this.locale = Texts.reader();
    }

    /** The catalogue in words. */
    public CatalogueText texts() {
        return texts;
    }

    /** What the study asks. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** Times as the reader has them. */
    public Times times() {
        return times;
    }

    FormModels models() {
        return new FormModels(texts, locale, times);
    }

    /** A row of a repeating group as the page draws it. */
    public FormModel.RowModel row(OpenedForm opened, Worksheet sheet, ItemGroup group, int number) {
        return models().row(opened, sheet, group, number);
    }

    OpenedForm open(OpenedForm before) {
        return books.open(before.subject().key(), before.key());
    }

    Worksheet worksheet(OpenedForm opened) {
        return new Worksheet(
                catalogue.require(opened.key().form()),
                opened.form(),
                opened.stored().book(opened.today()));
    }

    FormReview review(Worksheet sheet, OpenedForm opened) {
        return new FormReview(
                checks, texts, sheet, opened.queries(), opened.voided().isPresent(), locale);
    }

    AuditWords auditWords() {
        return auditWords;
    }

    /** The newest entries of an item's history. */
    AuditPage history(long formId, ItemPath path) {
        return histories.ofItem(formId, path, null);
    }

    SaveResult save(SaveRequest request) {
        return entry.save(request);
    }

    VoidResult declareVoid(VoidRequest request) {
        return entry.declareVoid(request);
    }

    /** Keeps typing in the background, in the name of who is signed in now. */
    DraftKeeper keeper(OpenedForm opened, DraftKeeper.Acknowledgement acknowledgement) {
        return new DraftKeeper(
                drafts,
                opened.subject().key(),
                opened.key(),
                opened.form().state().version(),
                new DelegatingSecurityContextExecutor(
                        BACKGROUND, SecurityContextHolder.getContext()),
                acknowledgement);
    }

    /** What stands in a field in words; as it was typed when it cannot be read. */
    public String words(Item<?> item, Entry entered) {
        if (entered.missing().isPresent()) {
            return texts.missing(entered.missing().get(), locale);
        }
        return ItemText.read(item, entered.text()) instanceof Reading.Read(var value)
                ? texts.value(item, value, locale)
                : entered.text();
    }
}
