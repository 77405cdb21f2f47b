package org.downstage.dataentry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.dataentry.PastCaseRepository.Enrolled;
import org.downstage.dataentry.PastCaseRepository.Known;
import org.downstage.endpoint.Endpoints;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The study as it was stored at a past moment, of all sites: who asks for it answers for what is
 * shown. Drafts are no part of it, later corrections neither; the definitions are those of today.
 * The subjects are read in portions, so that memory does not grow with their number.
 */
@Component
public class PastCases {

    private static final int AT_ONCE = 500;

    private final PastCaseRepository cases;
    private final SummaryRepository summaries;
    private final EventListing listing;
    private final StudyDefinitions definitions;

    PastCases(
            PastCaseRepository cases,
            SummaryRepository summaries,
            EventListing listing,
            StudyDefinitions definitions) {
        this.cases = cases;
        this.summaries = summaries;
        this.listing = listing;
        this.definitions = definitions;
    }

    /** Told after each portion. */
    public interface Progress {
        /** So many of all subjects are derived. */
        void reached(int done, int all);
    }

    /** When the first subject was stored; nothing while there is none. */
    public Optional<Instant> begin() {
        return cases.begin();
    }

    /** Gives every subject that was enrolled then, in the order of the keys. */
    public void forEach(Instant at, Progress progress, Consumer<PastCase> reader) {
        var enrolled = cases.enrolled(at);
        for (var from = 0; from < enrolled.size(); from += AT_ONCE) {
            progress.reached(from, enrolled.size());
            var some = enrolled.subList(from, Math.min(from + AT_ONCE, enrolled.size()));
            read(some, at).forEach(reader);
        }
        progress.reached(enrolled.size(), enrolled.size());
    }

    private List<PastCase> read(List<Enrolled> some, Instant at) {
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var known = cases.of(some, today, at);
        return some.stream().map(one -> derive(one, known.get(one.subjectId()), at)).toList();
    }

    private PastCase derive(Enrolled one, @Nullable Known known, Instant at) {
        var columns = new HashMap<>(one.columns());
        if (known != null) {
            columns.putAll(
                    summaries.columns(
                            one.subjectId(),
                            Endpoints.of(known.book(), definitions),
                            SourceItem.of(known.book(), known::isVerified),
                            at));
        }
        return new PastCase(columns, known == null ? List.of() : listing.events(known.book()));
    }
}
