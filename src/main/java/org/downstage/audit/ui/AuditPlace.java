package org.downstage.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditPosition;
import org.jspecify.annotations.Nullable;

/**
 * Where in the list the reader is, as the address carries it.
 *
 * @param filter what is shown
 * @param older where the page starts; null for none
 * @param newer where the page ends; null for none
 */
record AuditPlace(
        AuditFilter filter, @Nullable AuditPosition older, @Nullable AuditPosition newer) {

    private static final String OLDER = "older";
    private static final String NEWER = "newer";
    private static final Pattern POSITION = Pattern.compile("(\\S+)_(\\d{1,18})_(\\d{1,9})");

    /** The newest page of what is shown. */
    static AuditPlace newest(AuditFilter filter) {
        return new AuditPlace(filter, null, null);
    }

    /** The page below the position. */
    AuditPlace olderThan(@Nullable AuditPosition position) {
        return new AuditPlace(filter, position, null);
    }

    /** The page above the position. */
    AuditPlace newerThan(AuditPosition position) {
        return new AuditPlace(filter, null, position);
    }

    /** The place of an address; what cannot be read is the newest page. */
    static AuditPlace of(QueryParameters query) {
        var parameters = new LinkedHashMap<String, String>();
        query.getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new AuditPlace(
                AuditFilter.of(parameters),
                position(parameters.getOrDefault(OLDER, "")),
                position(parameters.getOrDefault(NEWER, "")));
    }

    QueryParameters query() {
        Map<String, String> parameters = filter.parameters();
        if (older != null) {
            parameters.put(OLDER, text(older));
        }
        if (newer != null) {
            parameters.put(NEWER, text(newer));
        }
        return QueryParameters.simple(parameters);
    }

    private static String text(AuditPosition position) {
        return position.at() + "_" + position.chain() + "_" + position.sequence();
    }

    private static @Nullable AuditPosition position(String text) {
        var parts = POSITION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return new AuditPosition(
                    Instant.parse(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
