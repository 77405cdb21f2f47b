package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.downstage.oncology.Coded;
import org.downstage.oncology.StageGroup;

/**
 * How stage groups moved from before any therapy to the specimen. Groups are main groups in the
 * Roman order; T0 N0 M0 stands apart as NED, in the specimen too, where AJCC calls it I (dossier
 * §2.4, §2.5).
 *
 * @param basis subjects with a known group at one moment at least
 * @param columns one a moment, in order
 * @param flows between neighbouring moments, of subjects whose group is known at both
 * @param marks what stands for each node, by {@code MOMENT:GROUP}; a flow is both of its ends
 */
public record StageMigration(
        Basis basis, List<Column> columns, List<Flow> flows, Map<String, Mark> marks)
        implements Chart {

    /**
     * One moment.
     *
     * @param missing subjects of the selection whose group is not known then
     * @param gap what stands for the missing
     * @param nodes the groups that occur, in the Roman order
     */
    public record Column(StageMoment moment, int missing, Mark gap, List<Node> nodes) {}

    /** The subjects of a group at a moment. */
    public record Node(String group, int subjects) {}

    /** Which way a flow goes in the Roman order. */
    public enum Direction {
        LOWER,
        SAME,
        HIGHER
    }

    /**
     * Subjects who go the same way between a moment and the next.
     *
     * @param from the earlier moment
     * @param source code of the group then
     * @param target code of the group at the next moment
     */
    public record Flow(
            StageMoment from, String source, String target, int subjects, Direction direction) {}

    static StageMigration of(StageCounts counts, int all) {
        var moments = StageMoment.values();
        var columns = new ArrayList<Column>();
        var flows = new ArrayList<Flow>();
        for (var moment : moments) {
            columns.add(column(moment, counts, all));
        }
        for (var later = 1; later < moments.length; later++) {
            var earlier = moments[later - 1];
            flows.addAll(flows(earlier, counts.moved(earlier, moments[later])));
        }
        return new StageMigration(
                Basis.of(counts.known(), all - counts.known(), 0),
                List.copyOf(columns),
                List.copyOf(flows),
                marks(columns));
    }

    private static Map<String, Mark> marks(List<Column> columns) {
        var marks = new LinkedHashMap<String, Mark>();
        columns.forEach(column ->
                column.nodes()
                        .forEach(node ->
                                Coded.find(StageGroup.class, node.group())
                                        .ifPresent(group ->
                                                marks.put(
                                                        column.moment() + ":" + node.group(),
                                                        column.moment().mark(group)))));
        return marks;
    }

    @Override
    public Twin twin(KindWords words) {
        var moments = StageMoment.values();
        return new Twin(
                List.of(
                        Twin.Column.words(words.text("from")),
                        Twin.Column.words(words.text("group")),
                        Twin.Column.words(words.text("to")),
                        Twin.Column.words(words.text("group.then")),
                        Twin.Column.number(words.common("subjects"))),
                flows.stream()
                        .map(flow ->
                                Twin.Row.of(
                                        words.text("moment." + flow.from()),
                                        flow.source(),
                                        words.text("moment." + moments[flow.from().place() + 1]),
                                        flow.target(),
                                        flow.subjects()))
                        .toList());
    }

    /** Of each node those too who come from nowhere, or go nowhere. */
    @Override
    public IntStream parts() {
        var parts = IntStream.builder();
        for (var column : columns) {
            parts.add(column.missing());
            for (var node : column.nodes()) {
                parts.add(node.subjects());
                parts.add(node.subjects() - through(column.moment(), node.group()));
                parts.add(node.subjects() - into(column.moment(), node.group()));
            }
        }
        flows.forEach(flow -> parts.add(flow.subjects()));
        return parts.build();
    }

    private int through(StageMoment moment, String group) {
        return flows.stream()
                .filter(flow -> flow.from() == moment && flow.source().equals(group))
                .mapToInt(Flow::subjects)
                .sum();
    }

    private int into(StageMoment moment, String group) {
        return flows.stream()
                .filter(flow ->
                        flow.from().place() + 1 == moment.place() && flow.target().equals(group))
                .mapToInt(Flow::subjects)
                .sum();
    }

    private static Column column(StageMoment moment, StageCounts counts, int all) {
        var at = counts.at(moment);
        var nodes =
                IntStream.range(0, at.length)
                        .filter(group -> at[group] > 0)
                        .mapToObj(group -> new Node(code(group), at[group]))
                        .toList();
        return new Column(
                moment,
                all - Arrays.stream(at).sum(),
                Mark.missing(moment.feature().parameter()).at(moment.form()),
                nodes);
    }

    private static List<Flow> flows(StageMoment from, int[][] moved) {
        var flows = new ArrayList<Flow>();
        for (var source = 0; source < moved.length; source++) {
            for (var target = 0; target < moved.length; target++) {
                var subjects = moved[source][target];
                if (subjects > 0) {
                    flows.add(
                            new Flow(
                                    from,
                                    code(source),
                                    code(target),
                                    subjects,
                                    direction(source, target)));
                }
            }
        }
        return flows;
    }

    private static Direction direction(int source, int target) {
        return target < source
                ? Direction.LOWER
                : target > source ? Direction.HIGHER : Direction.SAME;
    }

    private static String code(int group) {
        return StageCounts.GROUPS.get(group).code();
    }

    /** Every group that a node may have, in the Roman order. */
    public static List<String> groups() {
        return StageCounts.GROUPS.stream().map(StageGroup::code).toList();
    }
}
