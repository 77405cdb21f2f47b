package org.downstage.cohort;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.downstage.endpoint.SourceItem;
import org.downstage.escc.ToxicityPlan;

/** A cohort made by hand, subject by subject; all of them at one site. */
public final class SmallCohort {

    private final Columns columns = new Columns();
    private int size;

    /** A subject while it is put together. */
    public final class Subject {

        private final Map<Feature, String> features = new EnumMap<>(Feature.class);
        private final Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
        private final Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
        private final Map<Moment, Integer> days = new EnumMap<>(Moment.class);
        private CycleDays cycles = CycleDays.NONE;
        private long assessed;

        public Subject with(Feature feature, String code) {
            features.put(feature, code);
            return this;
        }

        public Subject with(Flag flag, boolean answer) {
            flags.put(flag, answer);
            return this;
        }

        public Subject with(Measure measure, double number) {
            measures.put(measure, Measure.stored(number));
            return this;
        }

        public Subject on(Moment moment, int day) {
            days.put(moment, day);
            return this;
        }

        public Subject cycles(String text) {
            cycles = CycleDays.parse(text);
            return this;
        }

        /** Puts the subject into the cohort. */
        public SmallCohort add() {
            size++;
            columns.put(
                    new SubjectRow(
                            size,
                            1,
                            "S1-%04d".formatted(size),
                            new HashMap<>(features),
                            new HashMap<>(flags),
                            new HashMap<>(measures),
                            new HashMap<>(days),
                            cycles,
                            assessed,
                            SourceItem.Bits.NONE));
            return SmallCohort.this;
        }
    }

    public Subject subject() {
        return new Subject();
    }

    /** All of them. */
    public Selection all() {
        return Sieve.select(
                        columns.snapshot(), site -> true, CohortRequest.START, ToxicityPlan.DEFAULT)
                .selected();
    }
}
