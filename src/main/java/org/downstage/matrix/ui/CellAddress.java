package org.downstage.matrix.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The focused cell as the address tells it, e.g. {@code at=s1-02.radiotherapy}.
 *
 * @param subject the subject id
 * @param form OID of the form, null for the subject itself
 */
record CellAddress(String subject, @Nullable String form) {

    private static final String AT = "at";
    private static final Pattern CELL = Pattern.compile("([\\w-]{1,20})(?:\\.(\\w{1,30}))?");

    /** The cell that an address names; empty where it names none. */
    static Optional<CellAddress> of(QueryParameters address) {
        return address.getSingleParameter(AT)
                .map(text -> CELL.matcher(text.toUpperCase(Locale.ROOT)))
                .filter(cell -> cell.matches())
                .map(cell -> new CellAddress(cell.group(1), cell.group(2)));
    }

    /** The address of a list, with this cell in it. */
    QueryParameters in(QueryParameters list) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(list.getParameters());
        var text = form == null ? subject : subject + "." + form;
        parameters.put(AT, List.of(text.toLowerCase(Locale.ROOT)));
        return new QueryParameters(parameters);
    }
}
