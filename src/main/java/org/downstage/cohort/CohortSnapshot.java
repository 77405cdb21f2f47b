package org.downstage.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The derived endpoints of every enrolled subject, a column each, at one moment. Never changed: all
 * readers share it, each seeing the subjects of its own sites.
 */
public final class CohortSnapshot {

    private final int size;
    private final Identity identity;
    private final Map<Feature, CodeColumn> features;
    private final Map<Flag, byte[]> flags;
    private final Map<Measure, int[]> measures;
    private final Map<Moment, int[]> days;

    /**
     * Who the subjects are and what does not fit a column of one number.
     *
     * @param siteIds keys of their sites
     * @param keys ids as {@link PackedKey} packs them
     * @param cycles as {@link CycleDays} packs them
     * @param assessed a bit for each watched term of adverse events that was assessed
     * @param events as {@link EventMark} packs them
     * @param terms of the events, by their places
     * @param present a bit for each source item that holds a value
     * @param verified a bit for each of those that is source-verified
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Identity(
            int[] siteIds,
            int[] keys,
            long[] cycles,
            long[] assessed,
            int[][] events,
            List<String> terms,
            long[] present,
            long[] verified) {}

    /**
     * Takes the arrays over: nobody may change them any more.
     *
     * @param size how many subjects; the arrays may be longer
     */
    CohortSnapshot(
            int size,
            Identity identity,
            Map<Feature, CodeColumn> features,
            Map<Flag, byte[]> flags,
            Map<Measure, int[]> measures,
            Map<Moment, int[]> days) {
        this.size = size;
        this.identity = identity;
        // Asked for once a row: an enum's place in an array, not a search by hash.
        this.features = new EnumMap<>(features);
        this.flags = new EnumMap<>(flags);
        this.measures = new EnumMap<>(measures);
        this.days = new EnumMap<>(days);
    }

    /** How many subjects. */
    int size() {
        return size;
    }

    int siteId(int row) {
        return identity.siteIds()[row];
    }

    /** The subject id that people use. */
    public String key(int row) {
        return PackedKey.unpack(identity.keys()[row]);
    }

    /** A number that sorts subjects as people expect: by site, then by number. */
    public int order(int row) {
        return identity.keys()[row];
    }

    /** The days on which the cycles of immunochemotherapy began, since 1970-01-01. */
    public int[] cycles(int row) {
        return new CycleDays(identity.cycles()[row]).from(column(Moment.NICT_START)[row]);
    }

    /** Whether the term at this place of the watch list was assessed in any phase. */
    public boolean isAssessed(int row, int watched) {
        return watched < Long.SIZE && ((identity.assessed()[row] >>> watched) & 1) == 1;
    }

    /** The subject's adverse events, as {@link EventMark} packs them. Not to be changed. */
    public int[] events(int row) {
        return identity.events()[row];
    }

    /** The terms of adverse events by their places. */
    public List<String> terms() {
        return identity.terms();
    }

    /** Which source items of the subject hold a value: bits of {@link SourceItem}. */
    public long present(int row) {
        return identity.present()[row];
    }

    /** Which of them are source-verified as they stand. */
    public long verified(int row) {
        return identity.verified()[row];
    }

    /** The codes of all subjects. */
    public CodeColumn column(Feature feature) {
        return Objects.requireNonNull(features.get(feature));
    }

    /** For each subject one of the constants of {@link Flag}. Not to be changed. */
    public byte[] column(Flag flag) {
        return Objects.requireNonNull(flags.get(flag));
    }

    /** For each subject the number as {@link Measure} keeps it. Not to be changed. */
    public int[] column(Measure measure) {
        return Objects.requireNonNull(measures.get(measure));
    }

    /** For each subject the day, or {@link Moment#UNKNOWN}. Not to be changed. */
    public int[] column(Moment moment) {
        return Objects.requireNonNull(days.get(moment));
    }
}
