package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.statistics.DayCounts;

/**
 * The survival times of a selection, counted by group and day in one pass.
 *
 * @param groups one for each code of the grouping
 * @param missing subjects whose group, origin or end is not known
 * @param excluded subjects to whom the endpoint does not apply, or whose time ends before it starts
 */
record SurvivalGroups(GroupCodes of, List<DayCounts> groups, int missing, int excluded) {

    static SurvivalGroups of(
            Selection selection, SurvivalEndpoint endpoint, Origin origin, GroupCodes of) {
        var snapshot = selection.snapshot();
        var starts = snapshot.column(start(origin));
        var ends = snapshot.column(endpoint.end());
        var events = snapshot.column(endpoint.event());
        var condition = endpoint.condition(origin).map(snapshot::column).orElse(new byte[0]);
        var groups = Stream.generate(DayCounts::new).limit(of.codes().size()).toList();
        var missing = 0;
        var excluded = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            var group = of.of().applyAsInt(row);
            var days = (long) ends[row] - starts[row];
            if (condition.length > 0 && condition[row] == Flag.NO) {
                excluded++;
            } else if (group == GroupCodes.UNKNOWN
                    || ends[row] == Moment.UNKNOWN
                    || starts[row] == Moment.UNKNOWN
                    || events[row] == Flag.UNKNOWN) {
                missing++;
            } else if (days < 0 || days > DayCounts.LONGEST) {
                excluded++;
            } else {
                groups.get(group).add((int) days, events[row] == Flag.YES);
            }
        }
        return new SurvivalGroups(of, groups, missing, excluded);
    }

    static Moment start(Origin origin) {
        return switch (origin) {
            case NICT_START -> Moment.NICT_START;
            case RT_START -> Moment.RT_START;
            case SURGERY -> Moment.SURGERY;
        };
    }

    /** Subjects with a time. */
    int n() {
        return groups.stream().mapToInt(DayCounts::subjects).sum();
    }

    /** Times of no days that count as half a day. */
    int raised() {
        return groups.stream().mapToInt(DayCounts::raised).sum();
    }

    /** The longest time of all, in days; nothing without one. */
    OptionalDouble longest() {
        return groups.stream()
                .filter(group -> group.subjects() > 0)
                .mapToDouble(DayCounts::longest)
                .max();
    }

    /** The places of the groups that have subjects. */
    int[] occupied() {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).subjects() > 0)
                .toArray();
    }

    List<DayCounts> some(int[] places) {
        return Arrays.stream(places).mapToObj(groups::get).toList();
    }
}
