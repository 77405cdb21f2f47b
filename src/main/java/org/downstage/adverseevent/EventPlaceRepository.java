package org.downstage.adverseevent;

import static org.downstage.jooq.Tables.ADVERSE_EVENT_LISTING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.downstage.jooq.tables.AdverseEventListing;
import org.downstage.jooq.tables.records.AdverseEventListingRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;

/**
 * Places in an order of the listing: the columns that the order's index begins with, which tell
 * every two events apart.
 */
final class EventPlaceRepository {

    private static final AdverseEventListing L = ADVERSE_EVENT_LISTING;

    private final List<Field<?>> columns = new ArrayList<>();

    private EventPlaceRepository(EventOrder.By by) {
        switch (by) {
            case SUBJECT, START -> {}
            case SITE -> columns.add(L.SITE_ID);
            case TERM -> columns.add(L.TERM);
            case SOC -> columns.add(L.SOC);
            case GRADE -> columns.add(L.WORST_GRADE);
            case PHASE -> columns.add(L.PHASE);
        }
        if (by != EventOrder.By.SUBJECT) {
            columns.add(L.START_DATE);
        }
        columns.addAll(List.of(L.SUBJECT_ORDER, L.SUBJECT_ID, L.ROW_NO));
    }

    static EventPlaceRepository of(EventOrder.By by) {
        return new EventPlaceRepository(by);
    }

    List<Field<?>> columns() {
        return List.copyOf(columns);
    }

    /** The order of a table that has the columns. */
    List<OrderField<?>> sorted(Table<?> table, boolean downwards) {
        return columns.stream()
                .map(table::field)
                .map(Objects::requireNonNull)
                .<OrderField<?>>map(column -> downwards ? column.desc() : column.asc())
                .toList();
    }

    /**
     * The events after this one, or before it where the order goes down. One alternative for each
     * column, since the database finds the place in its index only by conditions so written.
     */
    Condition beyond(AdverseEventListingRecord place, boolean downwards) {
        var alternatives = new ArrayList<Condition>();
        var alike = noCondition();
        for (var column : columns) {
            alternatives.add(alike.and(beyond(column, place, downwards)));
            alike = alike.and(same(column, place));
        }
        return or(alternatives);
    }

    private static <T> Condition beyond(
            Field<T> column, AdverseEventListingRecord place, boolean downwards) {
        var value = place.get(column);
        return downwards ? column.lt(value) : column.gt(value);
    }

    private static <T> Condition same(Field<T> column, AdverseEventListingRecord place) {
        return column.eq(place.get(column));
    }
}
