package org.downstage.dataentry;

import java.time.Instant;
import java.util.function.BiPredicate;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.endpoint.Endpoints;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.springframework.stereotype.Component;

/**
 * Keeps a subject's derived endpoints in step with its case book; its caller holds the transaction.
 */
@Component
class CaseSummaries {

    private final SummaryRepository summaries;
    private final StudyDefinitions definitions;

    CaseSummaries(SummaryRepository summaries, StudyDefinitions definitions) {
        this.summaries = summaries;
        this.definitions = definitions;
    }

    /**
     * Writes what follows from the case book, if it differs from what followed before.
     *
     * @param isVerified whether the value at a place is source-verified still
     */
    void follow(
            long subjectId,
            StoredCase before,
            CaseBook after,
            BiPredicate<FormKey, ItemPath> isVerified,
            Instant at) {
        var book = before.book(after.today());
        var derived = Endpoints.of(after, definitions);
        var sources = SourceItem.of(after, isVerified);
        if (before.forms().isEmpty()
                || !derived.equals(Endpoints.of(book, definitions))
                || !sources.equals(SourceItem.of(book, before::isVerified))) {
            summaries.write(subjectId, derived, sources, at);
        }
    }
}
