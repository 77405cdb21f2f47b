package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.Endpoint;
import org.downstage.cohort.EndpointTable;
import org.downstage.cohort.IntervalMethod;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.statistics.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint in subgroups, each with its exact interval. No subgroup is tested against another:
 * the study declared no such comparison.
 *
 * @param basis those who count for the endpoint
 * @param overall everybody
 * @param subgroups one a grouping that has two groups at least
 */
public record Forest(Basis basis, Endpoint endpoint, Row overall, List<Subgroup> subgroups)
        implements Chart {

    /** Which endpoint. */
    static final List<ChartChoice> CHOICES = List.of(ChartChoice.of("c.forest", Endpoint.values()));

    /** Of a grouping with more groups than this the first are shown. */
    public static final int MOST_ROWS = 12;

    /**
     * A grouping.
     *
     * @param missing subjects of the selection whose group is not known
     * @param gap what stands for these
     * @param rows null in all of them where one, or the missing, is hidden from the reader's role
     */
    public record Subgroup(Grouping by, int missing, Mark gap, List<Row> rows) {}

    /**
     * One group.
     *
     * @param group code of the group; null for everybody
     * @param count subjects who reached the endpoint; null where the group is hidden
     * @param total subjects who count; null likewise
     * @param share from 0 to 1; null of nobody
     * @param lower end of the 95 % interval by Clopper and Pearson
     * @param upper end of the interval
     * @param mark what stands for the group
     */
    public record Row(
            @Nullable String group,
            @Nullable Integer count,
            @Nullable Integer total,
            @Nullable Double share,
            @Nullable Double lower,
            @Nullable Double upper,
            Mark mark) {}

    @Override
    public Mark missing() {
        return Mark.of(endpoint.unknown()).at(form(endpoint));
    }

    static Forest of(Selection selection, Asked asked) {
        return of(selection, endpoint(asked.request()), asked.definitions(), asked.cells());
    }

    static Forest of(
            Selection selection, Endpoint endpoint, StudyDefinitions definitions, Cells cells) {
        var all = line(selection, endpoint, definitions);
        var subgroups =
                Arrays.stream(Grouping.values())
                        .map(by -> subgroup(selection, by, endpoint, definitions, cells))
                        .filter(subgroup -> subgroup.rows().size() > 1)
                        .toList();
        return new Forest(
                Basis.of(
                        all.rate().total(),
                        all.missing(),
                        Math.max(0, selection.size() - all.rate().total() - all.missing())),
                endpoint,
                row(null, selection, all, cells, Mark.everybody(form(endpoint))),
                subgroups);
    }

    /** The endpoint that the request chose. */
    static Endpoint endpoint(CohortRequest request) {
        var chosen = CHOICES.getFirst().in(request);
        return Arrays.stream(Endpoint.values())
                .filter(one -> ChartChoice.parameter(one).equals(chosen))
                .findFirst()
                .orElse(Endpoint.R0);
    }

    private static Subgroup subgroup(
            Selection selection,
            Grouping by,
            Endpoint endpoint,
            StudyDefinitions definitions,
            Cells cells) {
        var groups = by.of(selection.snapshot());
        var members = selection.split(groups.codes().size(), groups.of());
        var rows = new ArrayList<Row>();
        var known = 0;
        for (var place = 0; place < members.size(); place++) {
            var member = members.get(place);
            known += member.size();
            if (member.size() > 0 && rows.size() < MOST_ROWS) {
                var code = groups.codes().get(place);
                var mark = by.mark(code).at(form(endpoint));
                rows.add(row(code, member, line(member, endpoint, definitions), cells, mark));
            }
        }
        // One hidden group would follow from the others.
        var missing = selection.size() - known;
        var open = cells.shows(missing) && rows.stream().allMatch(row -> row.total() != null);
        return new Subgroup(
                by,
                open ? missing : 0,
                Mark.missing(by.parameter()).at(form(endpoint)),
                open
                        ? List.copyOf(rows)
                        : rows.stream().map(row -> hidden(row.group(), row.mark())).toList());
    }

    /** Where it stands how the endpoint came out. */
    private static String form(Endpoint endpoint) {
        return switch (endpoint) {
            case R0, COMPLETE_RESPONSE, MAJOR_RESPONSE, PATHOLOGICAL_DOWNSTAGING ->
                    PathologyForm.OID;
            case OBJECTIVE_RESPONSE,
                    DISEASE_CONTROL,
                    CR_AFTER_RT,
                    PR_AFTER_RT,
                    CLINICAL_DOWNSTAGING ->
                    ResponseForm.OID_RT;
            case RESECTION -> SurgeryForm.OID;
            case MYELOSUPPRESSION_G3_G4, GASTROINTESTINAL_G3_G4 -> AdverseEventsForm.OID;
            case COMPLICATION_G3_G4 -> ComplicationsForm.OID;
        };
    }

    private static EndpointTable.Line line(
            Selection selection, Endpoint endpoint, StudyDefinitions definitions) {
        return EndpointTable.line(endpoint, selection, definitions, IntervalMethod.CLOPPER_PEARSON);
    }

    private static Row row(
            @Nullable String group,
            Selection members,
            EndpointTable.Line line,
            Cells cells,
            Mark mark) {
        var rate = line.rate();
        if (!cells.showsAll(
                rate.count(),
                rate.total() - rate.count(),
                rate.total(),
                line.missing(),
                members.size() - rate.total())) {
            return hidden(group, mark);
        }
        var share = rate.share();
        return new Row(
                group,
                rate.count(),
                rate.total(),
                share.isEmpty() ? null : share.getAsDouble(),
                line.interval().map(ConfidenceInterval::lower).orElse(null),
                line.interval().map(ConfidenceInterval::upper).orElse(null),
                mark);
    }

    private static Row hidden(@Nullable String group, Mark mark) {
        return new Row(group, null, null, null, null, null, mark);
    }

    @Override
    public Twin twin(KindWords words) {
        var rows = new ArrayList<Twin.Row>();
        rows.add(line(words.common("all"), "", overall));
        for (var subgroup : subgroups) {
            var by = words.common("by." + subgroup.by());
            for (var row : subgroup.rows()) {
                var code = row.group() == null ? "" : row.group();
                rows.add(line(by, subgroup.by().words(code, words), row));
            }
        }
        return new Twin(
                List.of(
                        Column.words(words.text("by")),
                        Column.words(words.common("group")),
                        Column.number("n"),
                        Column.number("N"),
                        Column.number("%"),
                        Column.number(words.common("lower")),
                        Column.number(words.common("upper"))),
                List.copyOf(rows));
    }

    private static Twin.Row line(String by, String group, Row row) {
        return Twin.Row.of(
                by,
                group,
                row.count(),
                row.total(),
                percent(row.share()),
                percent(row.lower()),
                percent(row.upper()));
    }

    private static @Nullable Double percent(@Nullable Double share) {
        return share == null ? null : share * 100;
    }
}
