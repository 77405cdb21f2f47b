package org.downstage.matrix.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.downstage.matrix.SiteProgress;
import org.downstage.matrix.SiteProgress.FormCount;
import org.downstage.matrix.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The progress of several sites together.
 *
 * @param sites their progress
 * @param forms how many forms each subject has
 */
record Totals(List<SiteProgress> sites, int forms) {

    /** The progress of one site, or of all for null. */
    static Totals of(List<SiteProgress> all, @Nullable Integer siteId, int forms) {
        return new Totals(
                all.stream()
                        .filter(one -> siteId == null || one.site().siteId() == siteId)
                        .toList(),
                forms);
    }

    int subjects() {
        return sum(SiteProgress::subjects);
    }

    /** Subjects times forms. */
    int allCells() {
        return subjects() * forms;
    }

    int cells(Standing standing) {
        var counted = counts().filter(cell -> cell.standing() == standing);
        return standing == Standing.NOT_STARTED
                ? allCells() - counts().mapToInt(FormCount::subjects).sum()
                : counted.mapToInt(FormCount::subjects).sum();
    }

    /** Subjects whose form is complete or beyond. */
    int done(String form) {
        return counts().filter(cell -> cell.form().equals(form) && cell.standing().isDone())
                .mapToInt(FormCount::subjects)
                .sum();
    }

    int done() {
        return counts().filter(cell -> cell.standing().isDone())
                .mapToInt(FormCount::subjects)
                .sum();
    }

    int mandatory() {
        return counts().mapToInt(FormCount::mandatory).sum();
    }

    int missing() {
        return counts().mapToInt(FormCount::missing).sum();
    }

    int openQueries() {
        return sum(SiteProgress::openQueries);
    }

    @Nullable Instant oldestOpenAt() {
        return sites.stream()
                .map(SiteProgress::oldestOpenAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    int verified() {
        return sum(SiteProgress::verified);
    }

    int toVerify() {
        return sum(SiteProgress::toVerify);
    }

    private int sum(ToIntFunction<SiteProgress> part) {
        return sites.stream().mapToInt(part).sum();
    }

    private Stream<FormCount> counts() {
        return sites.stream().flatMap(site -> site.cells().stream());
    }
}
