package org.downstage.dataentry;

import java.time.Clock;
import java.time.LocalDate;
import org.downstage.endpoint.SourceItem;
import org.downstage.sdv.VerificationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps in step which of the values that figures rest on are source-verified, when something was
 * verified or that was taken back. A save does the same for what it changes.
 */
@Component
class VerifiedSources {

    private final CaseRepository cases;
    private final SummaryRepository summaries;
    private final Clock clock;

    VerifiedSources(CaseRepository cases, SummaryRepository summaries, Clock clock) {
        this.cases = cases;
        this.summaries = summaries;
        this.clock = clock;
    }

    /** Writes anew what of the subject is verified, and tells of it; two statements. */
    @EventListener
    void follow(VerificationChanged changed) {
        var stored = cases.load(changed.subjectId());
        summaries.write(
                changed.subjectId(),
                SourceItem.of(stored.book(LocalDate.now(clock)), stored::isVerified));
    }
}
