package org.downstage.bench;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.BaselineForm;

/** Saving baseline forms of some fifty items: for the first time, and with ten values corrected. */
final class SaveAct {

    private static final Set<String> LEFT_OUT = Set.of("LAB_LLN", "LAB_DATE");

    private final DataEntryService service;
    private final List<FormData> forms;
    private final Map<String, Last> saved = new HashMap<>();

    /** What a subject's form holds. */
    private record Last(FormData data, int version) {}

    SaveAct(DataEntryService service) {
        this.service = service;
        this.forms = IntStream.range(0, 40).mapToObj(SaveAct::fiftyItems).toList();
    }

    private static FormData fiftyItems(int seed) {
        var full = PlausibleCase.of(new SplittableRandom(seed)).book().form(BaselineForm.OID);
        var data = new FormData(full.key(), full.values(), Map.of());
        for (var row : full.allRows(BaselineForm.LAB_ROWS)) {
            var values = new LinkedHashMap<>(row.values());
            values.keySet().removeAll(LEFT_OUT);
            data = data.with(BaselineForm.LAB_ROWS, new Row(row.number(), false, values));
        }
        return data;
    }

    /** How many items the forms hold on average. */
    double items() {
        return forms.stream().mapToInt(PlausibleCase::size).average().orElseThrow();
    }

    /** Saves a form that the subject does not have yet. */
    void first(String subject, int number) {
        save(SaveRequest.of(subject, forms.get(number % forms.size()), 0, false));
    }

    /** Saves the form that was saved last for the subject, with other laboratory values. */
    void correct(String subject) {
        var last = saved.get(subject);
        var data = last.data();
        for (var row : data.allRows(BaselineForm.LAB_ROWS)) {
            data = data.with(BaselineForm.LAB_ROWS, corrected(row));
        }
        save(
                SaveRequest.of(subject, data, last.version(), false)
                        .because("Read again from the chart"));
    }

    private static Row corrected(Row row) {
        return row.value(BaselineForm.LAB_VALUE.oid()) instanceof ItemValue.Known(BigDecimal number)
                ? row.with(
                        BaselineForm.LAB_VALUE, ItemValue.of(number.add(new BigDecimal("0.0100"))))
                : row;
    }

    private void save(SaveRequest request) {
        var result = service.save(request);
        if (result instanceof SaveResult.ExplanationNeeded(var findings)) {
            var words = findings.stream().collect(toMap(FindingKey::of, f -> "Seen", (a, b) -> a));
            result = service.save(request.explaining(words));
        }
        if (!(result instanceof SaveResult.Saved(var state, var changes))) {
            throw new IllegalStateException("Not saved: " + result);
        }
        saved.put(request.subject(), new Last(request.data(), state.version()));
    }
}
