package org.downstage.dataentry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.downstage.crf.FormKey;
import org.downstage.endpoint.Endpoints;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.AdverseEventsForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Derives the endpoints and listed events of subjects afresh whose stored ones are those of an
 * earlier version of the code or of other definitions of the study, before the portal reports
 * ready. Each subject is a transaction of its own, so a start that was interrupted is taken up
 * where it stopped.
 */
@Component
class DerivedAfresh implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");
    private static final FormKey EVENTS = FormKey.of(AdverseEventsForm.OID);
    private static final int AT_ONCE = 500;

    private final SummaryRepository summaries;
    private final CaseRepository cases;
    private final EventListing listing;
    private final StudyDefinitions definitions;
    private final Clock clock;
    private final TransactionOperations transaction;

    DerivedAfresh(
            SummaryRepository summaries,
            CaseRepository cases,
            EventListing listing,
            StudyDefinitions definitions,
            Clock clock,
            TransactionOperations transaction) {
        this.summaries = summaries;
        this.cases = cases;
        this.listing = listing;
        this.definitions = definitions;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var outdated = summaries.outdated(AT_ONCE);
        while (!outdated.isEmpty()) {
            LOG.info("Deriving endpoints afresh: {} subjects", outdated.size());
            outdated.forEach(
                    subjectId -> transaction.executeWithoutResult(status -> derive(subjectId)));
            outdated = summaries.outdated(AT_ONCE);
        }
    }

    private void derive(long subjectId) {
        var subject = summaries.hold(subjectId);
        var stored = cases.load(subjectId);
        var book = stored.book(LocalDate.now(clock));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        summaries.write(
                subjectId,
                Endpoints.of(book, definitions),
                SourceItem.of(book, stored::isVerified),
                at);
        listing.rewrite(subject, stored.form(EVENTS).state().formId(), book);
    }
}
