package org.downstage.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;

/**
 * One subject of the demonstration study.
 *
 * @param figures the line of the cohort's table: what the study's results count
 * @param plan the line of the table of treatments and outcomes, invented
 * @param complications the lines of the table of complications, invented
 * @param toxicity the lines of the table of toxicity, invented around the cohort's counts
 * @param course the days of it all
 */
record DemonstrationSubject(
        TableLine figures,
        TableLine plan,
        List<TableLine> complications,
        List<TableLine> toxicity,
        Course course) {

    /** The subjects in the order of their ids. */
    static List<DemonstrationSubject> all() {
        var plans =
                TableLine.read("courses").stream()
                        .collect(Collectors.toMap(line -> line.text("id"), Function.identity()));
        var complications = byId("complications");
        var toxicity = byId("toxicity");
        return TableLine.read("cohort").stream()
                .map(figures -> {
                    var id = figures.text("id");
                    var plan = Objects.requireNonNull(plans.get(id), id);
                    return new DemonstrationSubject(
                            figures,
                            plan,
                            complications.getOrDefault(id, List.of()),
                            toxicity.getOrDefault(id, List.of()),
                            Course.of(figures, plan));
                })
                .toList();
    }

    private static Map<String, List<TableLine>> byId(String table) {
        return TableLine.read(table).stream()
                .collect(Collectors.groupingBy(line -> line.text("id")));
    }

    String id() {
        return figures.text("id");
    }

    /** Code of the site, such as {@code S1}. */
    String siteCode() {
        return "S" + figures.text("site");
    }

    boolean isMale() {
        return figures.text("sex").equals("M");
    }

    /** The draws for this part of the case book. */
    Chance chance(String part) {
        return Chance.of(id(), part);
    }

    /** The form, still empty. */
    static FormData form(String oid) {
        return FormData.empty(FormKey.of(oid));
    }
}
