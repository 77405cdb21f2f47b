package org.downstage.matrix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix: a subject's form, or all occurrences of a repeating one taken together.
 *
 * @param form OID of the form
 * @param standing where it stands; for several occurrences, the least advanced
 * @param occurrence the occurrence to open: the one least advanced, the latest of those
 * @param occurrences how many are there, void ones left out
 * @param frozen whether one of them is frozen
 * @param mandatory answers that the form asks for as it stands
 * @param missing those of them still empty
 * @param openQueries queries that wait for an answer
 * @param answeredQueries queries that wait for whoever raised them
 * @param draftAt when the account last typed something not saved yet, null for no draft
 */
public record FormStanding(
        String form,
        Standing standing,
        int occurrence,
        int occurrences,
        boolean frozen,
        int mandatory,
        int missing,
        int openQueries,
        int answeredQueries,
        @Nullable Instant draftAt) {

    /** A form that nobody touched. */
    static FormStanding untouched(String form) {
        return new FormStanding(form, Standing.NOT_STARTED, 1, 0, false, 0, 0, 0, 0, null);
    }

    /** The same with one's own draft; the latest of several counts. */
    FormStanding drafted(int draftedOccurrence, Instant at) {
        if (draftAt != null && draftAt.isAfter(at)) {
            return this;
        }
        return new FormStanding(
                form,
                standing,
                draftedOccurrence,
                occurrences,
                frozen,
                mandatory,
                missing,
                openQueries,
                answeredQueries,
                at);
    }

    /** This occurrence and another one as one cell. */
    FormStanding and(FormStanding other) {
        var order = standing.compareTo(other.standing);
        var toOpen = order < 0 || (order == 0 && occurrence > other.occurrence) ? this : other;
        return new FormStanding(
                form,
                toOpen.standing,
                toOpen.occurrence,
                occurrences + other.occurrences,
                frozen || other.frozen,
                mandatory + other.mandatory,
                missing + other.missing,
                openQueries + other.openQueries,
                answeredQueries + other.answeredQueries,
                null);
    }
}
