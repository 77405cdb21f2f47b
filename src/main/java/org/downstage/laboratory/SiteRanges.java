package org.downstage.laboratory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.escc.LabTest;
import org.downstage.oncology.laboratory.DefaultRanges;
import org.downstage.oncology.laboratory.Sex;

/**
 * All limits of normal that were ever entered for a site.
 *
 * @param entries in the order of entering
 */
public record SiteRanges(List<SiteRange> entries) {

    /** A site of which no limits are known. */
    public static final SiteRanges NONE = new SiteRanges(List.of());

    private static final Comparator<SiteRange> LATEST =
            Comparator.<SiteRange, LocalDate>comparing(range -> range.limits().validFrom())
                    .thenComparingLong(SiteRange::rangeId);

    public SiteRanges {
        entries = List.copyOf(entries);
    }

    /**
     * The limits for a sample.
     *
     * @param sex the subject's; empty if it is not known, so that limits of one sex do not hold
     * @param day on which the sample was taken
     */
    public Optional<SiteRange> at(LabTest test, Optional<Sex> sex, LocalDate day) {
        return entries.stream()
                .filter(range -> range.limits().test() == test)
                .filter(range -> range.isFor(sex, day))
                .max(LATEST)
                .filter(range ->
                        range.limits().range().lower().isPresent()
                                || range.limits().range().upper().isPresent());
    }

    /** What the study suggests for tests of which the site has given nothing yet. */
    public List<NewRange> suggested(LocalDate from) {
        return Arrays.stream(LabTest.values())
                .filter(test -> entries.stream().noneMatch(range -> range.limits().test() == test))
                .flatMap(test -> suggested(test, from))
                .toList();
    }

    private static Stream<NewRange> suggested(LabTest test, LocalDate from) {
        var analyte = test.analyte();
        var bySex =
                EnumSet.allOf(Sex.class).stream()
                        .flatMap(sex ->
                                DefaultRanges.of(analyte, sex)
                                        .map(range ->
                                                new NewRange(
                                                        test,
                                                        Optional.of(sex),
                                                        from,
                                                        range,
                                                        analyte.unit()))
                                        .stream())
                        .toList();
        var same = bySex.stream().map(NewRange::range).distinct().count() == 1;
        return same
                ? bySex.stream()
                        .limit(1)
                        .map(one ->
                                new NewRange(test, Optional.empty(), from, one.range(), one.unit()))
                : bySex.stream();
    }
}
