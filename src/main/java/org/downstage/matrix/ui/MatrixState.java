package org.downstage.matrix.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.downstage.matrix.MatrixFilter;
import org.downstage.matrix.MatrixOrder;
import org.downstage.matrix.Show;
import org.downstage.matrix.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix shows, as it stands in the address. What an address says wrongly counts as not
 * said.
 *
 * @param filter which subjects
 * @param order in which order
 */
record MatrixState(MatrixFilter filter, MatrixOrder order) {

    /** What one sees first. */
    static final MatrixState START = new MatrixState(MatrixFilter.NONE, MatrixOrder.STANDARD);

    private static final String SITE = "site";
    private static final String TEXT = "find";
    private static final String SHOW = "show";
    private static final String FORM = "form";
    private static final String STATUS = "status";
    private static final String SORT = "sort";

    MatrixState with(MatrixFilter other) {
        return new MatrixState(other, order);
    }

    MatrixState with(MatrixOrder other) {
        return new MatrixState(filter, other);
    }

    static MatrixState of(QueryParameters address) {
        var filter =
                new MatrixFilter(
                        read(address, SITE, Integer::valueOf).orElse(null),
                        address.getSingleParameter(TEXT).orElse(""),
                        read(address, SHOW, name -> Show.valueOf(upper(name))).orElse(Show.ALL),
                        address.getSingleParameter(FORM).map(MatrixState::upper).orElse(null),
                        read(address, STATUS, name -> Standing.valueOf(upper(name))).orElse(null));
        return new MatrixState(
                filter, read(address, SORT, MatrixState::order).orElse(MatrixOrder.STANDARD));
    }

    QueryParameters address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, SITE, filter.siteId());
        put(parameters, TEXT, filter.text().isBlank() ? null : filter.text());
        put(parameters, SHOW, filter.show() == Show.ALL ? null : filter.show());
        put(parameters, FORM, filter.form());
        put(parameters, STATUS, filter.standing());
        put(parameters, SORT, order.equals(MatrixOrder.STANDARD) ? null : order.by());
        return QueryParameters.simple(parameters);
    }

    /** Numbers and times sort from the greatest, as one looks for what is most. */
    static MatrixOrder orderBy(MatrixOrder.By by) {
        return new MatrixOrder(by, by != MatrixOrder.By.SUBJECT);
    }

    private static MatrixOrder order(String name) {
        return orderBy(MatrixOrder.By.valueOf(upper(name)));
    }

    private static <T> Optional<T> read(
            QueryParameters address, String name, Function<String, T> reader) {
        try {
            return address.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(
                    name,
                    value instanceof Enum<?> word
                            ? word.name().toLowerCase(Locale.ROOT)
                            : value.toString());
        }
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
