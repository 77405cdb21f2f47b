package org.downstage.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which queries to list; all conditions hold together. It never widens what an account may see.
 *
 * @param show by where they stand on the ladder
 * @param mine only those that wait for the reader
 * @param site code of a site, empty for any
 * @param source who asks, null for anybody
 * @param form OID of a form, empty for any
 * @param subject beginning of a subject id, empty for any
 * @param days opened at least so many days ago; 0 for any
 * @param text words of what was said, or the number of a query; empty for any
 */
public record QueryFilter(
        Show show,
        boolean mine,
        String site,
        QueryThread.@Nullable Source source,
        String form,
        String subject,
        int days,
        String text) {

    /** By where they stand. */
    public enum Show {
        /** Those that still wait for somebody. */
        UNSETTLED(QueryState.OPEN, QueryState.ANSWERED),
        /** Those that wait for the site. */
        OPEN(QueryState.OPEN),
        /** Those that wait for who asked. */
        ANSWERED(QueryState.ANSWERED),
        /** The settled. */
        CLOSED(QueryState.CLOSED),
        /** The withdrawn. */
        CANCELLED(QueryState.CANCELLED),
        /** All of them. */
        ALL(QueryState.OPEN, QueryState.ANSWERED, QueryState.CLOSED, QueryState.CANCELLED);

        private final Set<QueryState> states;

        Show(QueryState first, QueryState... others) {
            states = EnumSet.of(first, others);
        }

        Set<QueryState> states() {
            return states;
        }
    }

    private static final int MOST_DAYS = 9_999;
    private static final String ME = "me";

    /** Every query that still waits for somebody. */
    public static final QueryFilter NONE =
            new QueryFilter(Show.UNSETTLED, false, "", null, "", "", 0, "");

    /** Every query that waits for the reader. */
    public static final QueryFilter MINE =
            new QueryFilter(Show.UNSETTLED, true, "", null, "", "", 0, "");

    public QueryFilter {
        days = Math.clamp(days, 0, MOST_DAYS);
        subject = subject.strip();
        text = text.strip();
    }

    /** The same conditions at this site. */
    public QueryFilter at(String code) {
        return new QueryFilter(show, mine, code, source, form, subject, days, text);
    }

    /** The conditions by name, as an address carries them; those that are none are left out. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("state", show == Show.UNSETTLED ? "" : show.name());
        parameters.put("waits", mine ? ME : "");
        parameters.put("site", site);
        parameters.put("source", source == null ? "" : source.name());
        parameters.put("form", form);
        parameters.put("subject", subject);
        parameters.put("days", days == 0 ? "" : Integer.toString(days));
        parameters.put("text", text);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The filter of these parameters; what names nothing that there is, is no condition. */
    public static QueryFilter of(Map<String, String> parameters) {
        var show = constant(Show.class, parameters.get("state"));
        var days = parameters.getOrDefault("days", "");
        return new QueryFilter(
                show == null ? Show.UNSETTLED : show,
                ME.equals(parameters.get("waits")),
                parameters.getOrDefault("site", ""),
                constant(QueryThread.Source.class, parameters.get("source")),
                parameters.getOrDefault("form", ""),
                parameters.getOrDefault("subject", ""),
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0,
                parameters.getOrDefault("text", ""));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
