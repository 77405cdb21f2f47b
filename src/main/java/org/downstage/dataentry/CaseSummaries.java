package org.downstage.dataentry;

import java.time.Instant;
import org.downstage.crf.CaseBook;
import org.downstage.endpoint.Endpoints;
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

    /** Writes what follows from the case book, if it differs from what followed before. */
    void follow(long subjectId, StoredCase before, CaseBook after, Instant at) {
        var known = Endpoints.of(before.book(after.today()), definitions);
        var derived = Endpoints.of(after, definitions);
        if (before.forms().isEmpty() || !derived.equals(known)) {
            summaries.write(subjectId, derived, at);
        }
    }
}
