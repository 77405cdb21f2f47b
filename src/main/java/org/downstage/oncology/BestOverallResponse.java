package org.downstage.oncology;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best of a subject's responses, unconfirmed (RECIST 1.1; dossier §3): CR, PR, SD,
 * Non-CR/Non-PD, PD, NE in this order.
 */
public final class BestOverallResponse {

    /** The overall response of one assessment. */
    public record Assessment(LocalDate date, OverallResponse response) {}

    private BestOverallResponse() {}

    /**
     * The best response up to and including the first progression. Stable disease seen too early
     * counts as not evaluable.
     *
     * @param assessments in any order
     * @param start day from which stable disease is timed
     * @param minimumStableDays days after the start from which stable disease counts, usually 42
     * @return empty without assessments
     */
    public static Optional<OverallResponse> of(
            List<Assessment> assessments, LocalDate start, int minimumStableDays) {
        Optional<LocalDate> progression =
                assessments.stream()
                        .filter(each -> each.response() == OverallResponse.PD)
                        .map(Assessment::date)
                        .min(Comparator.naturalOrder());
        return assessments.stream()
                .filter(each -> progression.map(day -> !each.date().isAfter(day)).orElse(true))
                .map(each -> counted(each, start.plusDays(minimumStableDays)))
                .min(Comparator.naturalOrder());
    }

    private static OverallResponse counted(Assessment assessment, LocalDate stableFrom) {
        boolean tooEarly =
                assessment.response() == OverallResponse.SD
                        && assessment.date().isBefore(stableFrom);
        return tooEarly ? OverallResponse.NE : assessment.response();
    }
}
