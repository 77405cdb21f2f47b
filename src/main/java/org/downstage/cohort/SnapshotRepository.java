package org.downstage.cohort;

import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.downstage.cohort.EventColumn.Event;
import org.downstage.dataentry.PastCase;
import org.downstage.endpoint.SourceItem;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Repository;

/**
 * Reads subjects with their derived endpoints in one statement, whatever their number, and their
 * adverse events in another.
 */
@Repository
class SnapshotRepository {

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
                db.select(SnapshotRowRepository.COLUMNS)
                        .from(SUBJECT)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .leftJoin(CASE_SUMMARY)
                        .on(CASE_SUMMARY.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                        .where(condition)
                        .fetchSize(FETCHED)
                        .fetchResultSet()) {
            var subject = new SnapshotRowRepository(rows);
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
        columns.addAll(SnapshotColumnRepository.FEATURES.values());
        columns.addAll(SnapshotColumnRepository.FLAGS.values());
        columns.addAll(SnapshotColumnRepository.MEASURES.values());
        columns.addAll(SnapshotColumnRepository.DAYS.values());
        return columns;
    }

    private static SubjectRow subject(Record row) {
        var cycles = row.get(CASE_SUMMARY.NICT_CYCLE_DAYS);
        var assessed = row.get(CASE_SUMMARY.AE_ASSESSED);
        var days = known(SnapshotColumnRepository.DAYS, row, day -> (int) day.toEpochDay());
        days.put(Moment.ENROLLED, utcDay(row.get(SUBJECT.ENROLLED_AT)));
        return new SubjectRow(
                row.get(SUBJECT.SUBJECT_ID),
                row.get(SUBJECT.SITE_ID).intValue(),
                row.get(SUBJECT.SUBJECT_KEY),
                known(SnapshotColumnRepository.FEATURES, row, Object::toString),
                known(SnapshotColumnRepository.FLAGS, row, Function.identity()),
                known(SnapshotColumnRepository.MEASURES, row, Measure::stored),
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
}
