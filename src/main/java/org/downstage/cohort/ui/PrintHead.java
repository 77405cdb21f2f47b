package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Endpoint;

/** What stands above the page on paper, in the place of its controls: time, filter, definitions. */
class PrintHead extends Div {

    private final CohortWords words;
    private final ZoneId zone;
    private final Paragraph time = new Paragraph();
    private final Paragraph filter = new Paragraph();
    private final Paragraph definitions = new Paragraph();

    PrintHead(CohortWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        addClassName("co-print");
        add(new H2(text("cohort.print.title")), time, filter, definitions);
    }

    void show(CohortRequest request, CohortPage page, List<Condition> conditions) {
        time.setText(
                text(
                        request.asOf() == null ? "cohort.print.now" : "cohort.print.asOf",
                        DataTime.text(page.at(), zone),
                        page.selected()));
        filter.setText(
                conditions.isEmpty()
                        ? text("cohort.print.all")
                        : text(
                                "cohort.print.filter",
                                conditions.stream()
                                        .map(Condition::words)
                                        .collect(Collectors.joining("; "))));
        definitions.setText(
                text(
                        "cohort.print.definitions",
                        Stream.of(
                                        Endpoint.MAJOR_RESPONSE,
                                        Endpoint.CLINICAL_DOWNSTAGING,
                                        Endpoint.PATHOLOGICAL_DOWNSTAGING,
                                        Endpoint.MYELOSUPPRESSION_G3_G4)
                                .map(one ->
                                        words.endpoint(one, reader())
                                                + ": "
                                                + words.definition(one, reader()))
                                .collect(Collectors.joining("; "))));
    }
}
