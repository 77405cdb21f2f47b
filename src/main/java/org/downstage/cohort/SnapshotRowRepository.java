package org.downstage.cohort;

import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The subject that a result stands on: a hundred thousand rows of sixty columns are read without a
 * record for each, and the server turns days and decimals into whole numbers.
 */
final class SnapshotRowRepository implements SubjectValues {

    static final List<Field<?>> COLUMNS =
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
            places(Feature.class, SnapshotColumnRepository.FEATURES, column -> column);
    private static final Map<Flag, Integer> FLAG_AT =
            places(Flag.class, SnapshotColumnRepository.FLAGS, column -> column);
    private static final Map<Measure, Integer> MEASURE_AT =
            places(
                    Measure.class,
                    SnapshotColumnRepository.MEASURES,
                    SnapshotRowRepository::hundredths);
    private static final Map<Moment, Integer> DAY_AT =
            places(Moment.class, SnapshotColumnRepository.DAYS, SnapshotRowRepository::epochDay);
    private static final int ENROLLED_AT = place(epochDay(SUBJECT.ENROLLED_AT));

    private final ResultSet row;

    SnapshotRowRepository(ResultSet row) {
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
                moment == Moment.ENROLLED ? ENROLLED_AT : place(DAY_AT, moment), Moment.UNKNOWN);
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
