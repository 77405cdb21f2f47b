package org.downstage.cohort;

import static java.util.Map.entry;
import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.downstage.cohort.EventColumn.Event;
import org.downstage.dataentry.PastCase;
import org.downstage.endpoint.SourceItem;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads subjects with their derived endpoints in one statement, whatever their number, and their
 * adverse events in another.
 */
@Repository
class SnapshotRepository {

    private static final Map<Feature, Field<?>> FEATURES =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Feature.SITE, SITE.CODE),
                            entry(Feature.SEX, CASE_SUMMARY.SEX),
                            entry(Feature.LOCATION, CASE_SUMMARY.LOCATION),
                            entry(Feature.C_T, CASE_SUMMARY.C_T),
                            entry(Feature.C_N, CASE_SUMMARY.C_N),
                            entry(Feature.STAGE, CASE_SUMMARY.C_STAGE),
                            entry(Feature.RESPONSE_NICT, CASE_SUMMARY.RESPONSE_NICT),
                            entry(Feature.RESPONSE_RT, CASE_SUMMARY.RESPONSE_RT),
                            entry(Feature.TECHNIQUE, CASE_SUMMARY.RT_TECHNIQUE),
                            entry(Feature.ECOG, CASE_SUMMARY.ECOG),
                            entry(Feature.REGIMEN, CASE_SUMMARY.NICT_AGENT),
                            entry(Feature.STAGE_NICT, CASE_SUMMARY.YC_NICT_STAGE),
                            entry(Feature.STAGE_RT, CASE_SUMMARY.YC_RT_STAGE),
                            entry(Feature.STAGE_YP, CASE_SUMMARY.YP_STAGE),
                            entry(Feature.YP_T, CASE_SUMMARY.YP_T),
                            entry(Feature.YP_N, CASE_SUMMARY.YP_N),
                            entry(Feature.REGRESSION, CASE_SUMMARY.REGRESSION_GRADE),
                            entry(Feature.BEST_RESPONSE, CASE_SUMMARY.BEST_RESPONSE),
                            entry(Feature.VITAL_STATUS, CASE_SUMMARY.VITAL_STATUS),
                            entry(Feature.AE_GRADE, CASE_SUMMARY.AE_WORST_GRADE),
                            entry(Feature.MYELOSUPPRESSION, CASE_SUMMARY.MYELOSUPPRESSION_GRADE),
                            entry(Feature.GASTROINTESTINAL, CASE_SUMMARY.GASTROINTESTINAL_GRADE)));

    private static final Map<Flag, Field<Boolean>> FLAGS =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Flag.OPERATED, CASE_SUMMARY.SURGERY_DONE),
                            entry(Flag.R0, CASE_SUMMARY.R0),
                            entry(Flag.COMPLETE_RESPONSE, CASE_SUMMARY.COMPLETE_RESPONSE),
                            entry(Flag.MAJOR_RESPONSE, CASE_SUMMARY.MAJOR_RESPONSE),
                            entry(Flag.OBJECTIVE_RESPONSE, CASE_SUMMARY.OBJECTIVE_RESPONSE),
                            entry(Flag.DISEASE_CONTROL, CASE_SUMMARY.DISEASE_CONTROL),
                            entry(Flag.CLINICAL_DOWNSTAGING, CASE_SUMMARY.CLINICAL_DOWNSTAGING),
                            entry(
                                    Flag.PATHOLOGICAL_DOWNSTAGING,
                                    CASE_SUMMARY.PATHOLOGICAL_DOWNSTAGING),
                            entry(Flag.COMPLICATION_G3_G4, CASE_SUMMARY.COMPLICATION_G3_G4),
                            entry(Flag.DEATH, CASE_SUMMARY.OS_EVENT),
                            entry(Flag.EFS_EVENT, CASE_SUMMARY.EFS_EVENT),
                            entry(Flag.DFS_EVENT, CASE_SUMMARY.DFS_EVENT),
                            entry(Flag.PFS_EVENT, CASE_SUMMARY.PFS_EVENT)));

    private static final Map<Measure, Field<? extends Number>> MEASURES =
            new EnumMap<>(
                    Map.of(
                            Measure.AGE, CASE_SUMMARY.AGE,
                            Measure.DOSE, CASE_SUMMARY.RT_DOSE_GY,
                            Measure.CYCLES, CASE_SUMMARY.NICT_CYCLES,
                            Measure.DAYS_RT_TO_SURGERY, CASE_SUMMARY.DAYS_RT_TO_SURGERY,
                            Measure.SURVIVAL_DAYS, CASE_SUMMARY.OS_DAYS,
                            Measure.MYELOSUPPRESSION_RT_GRADE,
                                    CASE_SUMMARY.MYELOSUPPRESSION_RT_GRADE,
                            Measure.GASTROINTESTINAL_RT_GRADE,
                                    CASE_SUMMARY.GASTROINTESTINAL_RT_GRADE,
                            Measure.BEST_CHANGE, CASE_SUMMARY.BEST_CHANGE,
                            Measure.VIABLE, CASE_SUMMARY.VIABLE_PERCENT,
                            Measure.FRACTIONS, CASE_SUMMARY.RT_FRACTIONS));

    private static final Map<Moment, Field<LocalDate>> DAYS =
            new EnumMap<>(
                    Map.ofEntries(
                            entry(Moment.NICT_START, CASE_SUMMARY.NICT_START),
                            entry(Moment.NICT_END, CASE_SUMMARY.NICT_END),
                            entry(Moment.RT_START, CASE_SUMMARY.RT_START),
                            entry(Moment.RT_END, CASE_SUMMARY.RT_END),
                            entry(Moment.SURGERY, CASE_SUMMARY.SURGERY_DATE),
                            entry(Moment.RECURRENCE, CASE_SUMMARY.RECURRENCE_DATE),
                            entry(Moment.LAST_CONTACT, CASE_SUMMARY.LAST_CONTACT),
                            entry(Moment.OS_END, CASE_SUMMARY.OS_END),
                            entry(Moment.EFS_END, CASE_SUMMARY.EFS_END),
                            entry(Moment.DFS_END, CASE_SUMMARY.DFS_END),
                            entry(Moment.PFS_END, CASE_SUMMARY.PFS_END)));

    /** Rows that come over the line at once. */
    private static final int FETCHED = 5_000;

    private final DSLContext db;

    SnapshotRepository(DSLContext db) {
        this.db = db;
    }

    /** Gives every enrolled subject, in no order; those without any form too. */
    void forEach(Consumer<SubjectValues> reader) {
        read(noCondition(), reader);
    }

    /** Gives these subjects. */
    void forEach(Collection<Long> subjectIds, Consumer<SubjectValues> reader) {
        read(SUBJECT.SUBJECT_ID.in(subjectIds), reader);
    }

    /** Gives the adverse events of every subject that has any. */
    void forEachEvents(ObjLongConsumer<List<Event>> reader) {
        readEvents(noCondition(), reader);
    }

    /** Gives the adverse events of those of these subjects who have any. */
    void forEachEvents(Collection<Long> subjectIds, ObjLongConsumer<List<Event>> reader) {
        readEvents(ADVERSE_EVENT_LISTING.SUBJECT_ID.in(subjectIds), reader);
    }

    private void readEvents(Condition condition, ObjLongConsumer<List<Event>> reader) {
        try (var rows =
                db.select(
                                ADVERSE_EVENT_LISTING.SUBJECT_ID,
                                ADVERSE_EVENT_LISTING.TERM,
                                ADVERSE_EVENT_LISTING.PHASE,
                                ADVERSE_EVENT_LISTING.WORST_GRADE,
                                ADVERSE_EVENT_LISTING.RELATED_ICI,
                                ADVERSE_EVENT_LISTING.RELATED_CHEMO,
                                ADVERSE_EVENT_LISTING.RELATED_RT,
                                ADVERSE_EVENT_LISTING.RELATED_SURGERY)
                        .from(ADVERSE_EVENT_LISTING)
                        .where(condition)
                        .orderBy(ADVERSE_EVENT_LISTING.SUBJECT_ID, ADVERSE_EVENT_LISTING.ROW_NO)
                        .fetchSize(FETCHED)
                        .fetchLazy()) {
            var events = new ArrayList<Event>();
            var of = 0L;
            for (var row : rows) {
                if (row.value1() != of && !events.isEmpty()) {
                    reader.accept(List.copyOf(events), of);
                    events.clear();
                }
                of = row.value1();
                var related =
                        EventMark.related(row.value5(), row.value6(), row.value7(), row.value8());
                events.add(new Event(row.value2(), row.value3(), row.value4(), related));
            }
            if (!events.isEmpty()) {
                reader.accept(events, of);
            }
        }
    }

    /** The reader is given the same object for every subject. */
    private void read(Condition condition, Consumer<SubjectValues> reader) {
        try (var rows =
                db.select(SubjectInRow.COLUMNS)
                        .from(SUBJECT)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .leftJoin(CASE_SUMMARY)
                        .on(CASE_SUMMARY.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                        .where(condition)
                        .fetchSize(FETCHED)
                        .fetchResultSet()) {
            var subject = new SubjectInRow(rows);
            while (rows.next()) {
                reader.accept(subject);
            }
        } catch (SQLException broken) {
            throw new DataAccessException("The subjects could not be read", broken);
        }
    }

    /** A subject of a past data cut: the row that the statement would have found then. */
    SubjectRow past(PastCase subject) {
        var row = db.newRecord(columns());
        row.fromMap(subject.columns());
        return subject(row);
    }

    private static List<Field<?>> columns() {
        var columns =
                new ArrayList<Field<?>>(
                        List.of(
                                SUBJECT.SUBJECT_ID,
                                SUBJECT.SITE_ID,
                                SUBJECT.SUBJECT_KEY,
                                SUBJECT.ENROLLED_AT,
                                CASE_SUMMARY.NICT_CYCLE_DAYS,
                                CASE_SUMMARY.AE_ASSESSED,
                                CASE_SUMMARY.SOURCES_PRESENT,
                                CASE_SUMMARY.SOURCES_VERIFIED));
        columns.addAll(FEATURES.values());
        columns.addAll(FLAGS.values());
        columns.addAll(MEASURES.values());
        columns.addAll(DAYS.values());
        return columns;
    }

    private static SubjectRow subject(Record row) {
        var cycles = row.get(CASE_SUMMARY.NICT_CYCLE_DAYS);
        var assessed = row.get(CASE_SUMMARY.AE_ASSESSED);
        var days = known(DAYS, row, day -> (int) day.toEpochDay());
        days.put(Moment.ENROLLED, utcDay(row.get(SUBJECT.ENROLLED_AT)));
        return new SubjectRow(
                row.get(SUBJECT.SUBJECT_ID),
                row.get(SUBJECT.SITE_ID).intValue(),
                row.get(SUBJECT.SUBJECT_KEY),
                known(FEATURES, row, Object::toString),
                known(FLAGS, row, Function.identity()),
                known(MEASURES, row, Measure::stored),
                days,
                cycles == null ? CycleDays.NONE : CycleDays.parse(cycles),
                assessed == null ? 0 : assessed,
                sources(row));
    }

    /** A subject without any form has none. */
    private static SourceItem.Bits sources(Record row) {
        var present = row.get(CASE_SUMMARY.SOURCES_PRESENT);
        return present == null
                ? SourceItem.Bits.NONE
                : new SourceItem.Bits(present, row.get(CASE_SUMMARY.SOURCES_VERIFIED));
    }

    private static int utcDay(Instant at) {
        return (int) LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    private static <E extends Enum<E>, T, V> Map<E, V> known(
            Map<E, ? extends Field<? extends T>> columns, Record row, Function<? super T, V> read) {
        var values = new HashMap<E, V>();
        columns.forEach((name, column) -> {
            var value = row.get(column);
            if (value != null) {
                values.put(name, read.apply(value));
            }
        });
        return values;
    }

    /**
     * The subject that a result stands on: a hundred thousand rows of sixty columns are read
     * without a record for each, and the server turns days and decimals into whole numbers.
     */
    private static final class SubjectInRow implements SubjectValues {

        private static final List<Field<?>> COLUMNS =
                new ArrayList<>(
                        List.of(
                                SUBJECT.SUBJECT_ID,
                                SUBJECT.SITE_ID,
                                SUBJECT.SUBJECT_KEY,
                                CASE_SUMMARY.NICT_CYCLE_DAYS,
                                CASE_SUMMARY.AE_ASSESSED,
                                CASE_SUMMARY.SOURCES_PRESENT,
                                CASE_SUMMARY.SOURCES_VERIFIED));
        private static final Map<Feature, Integer> FEATURE_AT =
                places(Feature.class, FEATURES, column -> column);
        private static final Map<Flag, Integer> FLAG_AT =
                places(Flag.class, FLAGS, column -> column);
        private static final Map<Measure, Integer> MEASURE_AT =
                places(Measure.class, MEASURES, SubjectInRow::hundredths);
        private static final Map<Moment, Integer> DAY_AT =
                places(Moment.class, DAYS, SubjectInRow::epochDay);
        private static final int ENROLLED_AT = place(epochDay(SUBJECT.ENROLLED_AT));

        private final ResultSet row;

        SubjectInRow(ResultSet row) {
            this.row = row;
        }

        private static <E extends Enum<E>, F extends Field<?>> Map<E, Integer> places(
                Class<E> names, Map<E, F> columns, UnaryOperator<Field<?>> read) {
            var places = new EnumMap<E, Integer>(names);
            columns.forEach((name, column) -> places.put(name, place(read.apply(column))));
            return places;
        }

        /** Adds a column; gives its number, from 1. */
        private static int place(Field<?> column) {
            COLUMNS.add(column);
            return COLUMNS.size();
        }

        private static Field<?> hundredths(Field<?> number) {
            return field("cast({0} * 100 as signed)", Integer.class, number);
        }

        private static Field<?> epochDay(Field<?> day) {
            return field("to_days({0}) - to_days('1970-01-01')", Integer.class, day);
        }

        @Override
        public long subjectId() {
            return read(() -> row.getLong(1));
        }

        @Override
        public int siteId() {
            return read(() -> row.getInt(2));
        }

        @Override
        public String key() {
            return read(() -> row.getString(3));
        }

        @Override
        public CycleDays cycles() {
            var text = read(() -> row.getString(4));
            return text == null ? CycleDays.NONE : CycleDays.parse(text);
        }

        @Override
        public long assessed() {
            return read(() -> row.getLong(5));
        }

        @Override
        public long present() {
            return read(() -> row.getLong(6));
        }

        @Override
        public long verified() {
            return read(() -> row.getLong(7));
        }

        @Override
        public @Nullable String code(Feature feature) {
            return read(() -> row.getString(place(FEATURE_AT, feature)));
        }

        @Override
        public byte answer(Flag flag) {
            return read(() -> {
                var answer = row.getByte(place(FLAG_AT, flag));
                return row.wasNull() ? Flag.UNKNOWN : answer;
            });
        }

        @Override
        public int number(Measure measure) {
            return number(place(MEASURE_AT, measure), Measure.UNKNOWN);
        }

        @Override
        public int day(Moment moment) {
            return number(
                    moment == Moment.ENROLLED ? ENROLLED_AT : place(DAY_AT, moment),
                    Moment.UNKNOWN);
        }

        private static <K> int place(Map<K, Integer> places, K what) {
            return Objects.requireNonNull(places.get(what));
        }

        private int number(int place, int unknown) {
            return read(() -> {
                var number = row.getInt(place);
                return row.wasNull() ? unknown : number;
            });
        }

        private interface Read<T extends @Nullable Object> {
            T from() throws SQLException;
        }

        private static <T extends @Nullable Object> T read(Read<T> column) {
            try {
                return column.from();
            } catch (SQLException broken) {
                throw new DataAccessException("A subject could not be read", broken);
            }
        }
    }
}
