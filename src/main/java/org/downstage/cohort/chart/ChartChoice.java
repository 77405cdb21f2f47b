package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.downstage.cohort.CohortRequest;

/**
 * What a reader may choose about a chart itself, in the address as every question is. Its words are
 * {@code chart.ID.choice.NAME} and {@code chart.ID.choice.NAME.VALUE}, without the prefix that its
 * name has in addresses.
 *
 * @param name in addresses
 * @param values in addresses, the usual one first
 */
public record ChartChoice(String name, List<String> values) {

    public ChartChoice {
        values = List.copyOf(values);
    }

    static ChartChoice of(String name, Enum<?>... values) {
        return new ChartChoice(name, Arrays.stream(values).map(ChartChoice::parameter).toList());
    }

    /** One that may be left open. */
    static ChartChoice open(String name, String open, Enum<?>... values) {
        var all = new ArrayList<>(List.of(open));
        all.addAll(of(name, values).values());
        return new ChartChoice(name, all);
    }

    /** What is chosen; the usual value where nothing or nothing sensible is. */
    public String in(CohortRequest request) {
        var chosen = request.choices().getOrDefault(name, "");
        return values.contains(chosen) ? chosen : values.getFirst();
    }

    /** The request with this value chosen. */
    public CohortRequest choose(CohortRequest request, String value) {
        return request.choose(name, value.equals(values.getFirst()) ? "" : value);
    }

    /** What a constant is called in addresses. */
    static String parameter(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
