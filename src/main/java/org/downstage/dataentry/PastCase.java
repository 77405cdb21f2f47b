package org.downstage.dataentry;

import java.util.List;
import java.util.Map;
import org.downstage.endpoint.ListedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a subject at a past moment, derived by the code of today.
 *
 * @param columns of the subject, the code of its site and the row that {@code case_summary} would
 *     have had, by their names; unknown values are null or left out, and all derived ones are for a
 *     subject without any form
 * @param events its adverse events
 */
public record PastCase(Map<String, @Nullable Object> columns, List<ListedEvent> events) {}
