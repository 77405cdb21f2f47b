package org.downstage.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an account, each list oldest first and cut at {@link WorklistService#LONGEST}.
 *
 * @param drafts forms with something typed and not saved
 * @param queries queries to answer, for monitors answered ones to close, for data managers those
 *     that wait too long
 * @param toSign subjects with forms that are complete, without an open query, and not signed
 * @param overdue subjects whose next visit should have been by now
 */
public record NextForYou(
        List<Draft> drafts, List<Query> queries, List<ToSign> toSign, List<Overdue> overdue) {

    /**
     * A form with the account's own unsaved typing.
     *
     * @param subject the subject id
     * @param form the form
     * @param keptAt when something was last typed
     * @param entries how many fields hold something unsaved
     * @param all how many drafts there are, those beyond the list included
     */
    public record Draft(String subject, FormKey form, Instant keptAt, int entries, int all) {}

    /**
     * A query that waits.
     *
     * @param subject the subject id
     * @param form its form
     * @param item where it stands
     * @param since when it was opened, or answered
     * @param check id of the check behind a system query, null for others
     * @param arguments values of the check's sentence as stored, null for others
     * @param words what was last said, null if nothing
     * @param all how many queries wait, those beyond the list included
     */
    public record Query(
            String subject,
            FormKey form,
            ItemPath item,
            Instant since,
            @Nullable String check,
            @Nullable String arguments,
            @Nullable String words,
            int all) {}

    /**
     * A subject with forms to sign.
     *
     * @param subject the subject id
     * @param form the first of them
     * @param forms how many
     * @param changedAt last change of any of them
     * @param all forms to sign of all subjects, those beyond the list included
     */
    public record ToSign(String subject, FormKey form, int forms, Instant changedAt, int all) {}

    /**
     * A visit that is late.
     *
     * @param subject the subject id
     * @param visit the visit to enter
     * @param due when it was planned for
     * @param all how many are late, those beyond the list included
     */
    public record Overdue(String subject, FormKey visit, LocalDate due, int all) {}

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return drafts.isEmpty() && queries.isEmpty() && toSign.isEmpty() && overdue.isEmpty();
    }
}
