package org.downstage.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downstage.statistics.Proportion;
import org.downstage.statistics.QuantileType;
import org.downstage.statistics.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Who the subjects are and what they were given, in groups: "Table 1".
 *
 * @param groups the columns; all subjects first
 * @param parts the characteristics in their order
 * @param withheld how many characteristics the reader's role must not see
 */
public record BaselineTable(List<Group> groups, List<Part> parts, int withheld) {

    private static final List<Object> CONTENTS =
            List.of(
                    Measure.AGE,
                    Feature.SEX,
                    Feature.LOCATION,
                    Feature.C_T,
                    Feature.C_N,
                    Feature.STAGE,
                    Feature.RESPONSE_NICT,
                    Measure.CYCLES,
                    Feature.TECHNIQUE,
                    Measure.DOSE);

    /**
     * A column.
     *
     * @param code of the feature that groups; null for all subjects
     * @param n its subjects
     */
    public record Group(@Nullable String code, int n) {}

    /** A characteristic, with a value for each group. */
    public sealed interface Part {
        /** Subjects of each group of whom it is not known. */
        List<Integer> missing();

        /** The numbers of subjects that it tells, a list for each line, a number for each group. */
        Stream<List<Integer>> lines(List<Group> groups);
    }

    /**
     * A number of each subject.
     *
     * @param summaries of the known ones; none of a group without any
     */
    public record Numbers(
            Measure measure, List<Optional<Sample.Summary>> summaries, List<Integer> missing)
            implements Part {

        @Override
        public Stream<List<Integer>> lines(List<Group> groups) {
            return Stream.of(missing, known(groups, missing));
        }
    }

    /**
     * A feature.
     *
     * @param lines one for each code that occurs, in their order
     */
    public record Counts(Feature feature, List<Line> lines, List<Integer> missing) implements Part {

        @Override
        public Stream<List<Integer>> lines(List<Group> groups) {
            return Stream.concat(
                    Stream.of(missing, known(groups, missing)),
                    lines.stream()
                            .map(line -> line.counts().stream().map(Proportion::count).toList()));
        }
    }

    private static List<Integer> known(List<Group> groups, List<Integer> missing) {
        return IntStream.range(0, groups.size())
                .mapToObj(at -> groups.get(at).n() - missing.get(at))
                .toList();
    }

    /**
     * One code.
     *
     * @param counts in each group, of its subjects of whom the feature is known
     */
    public record Line(String code, List<Proportion> counts) {}

    /**
     * The table over these subjects.
     *
     * @param by the feature that groups; null for all subjects alone
     */
    static BaselineTable of(Selection selection, @Nullable Feature by) {
        var groups = new ArrayList<>(List.of(new Group(null, selection.size())));
        var members = new ArrayList<>(List.of(selection));
        if (by != null) {
            for (var code : selection.offer(by).keySet()) {
                var group = selection.only(by, code);
                if (group.size() > 0) {
                    groups.add(new Group(code, group.size()));
                    members.add(group);
                }
            }
        }
        var parts = CONTENTS.stream().map(content -> part(content, members)).toList();
        return new BaselineTable(List.copyOf(groups), parts, 0);
    }

    /**
     * Without the characteristics that tell of too few subjects, be it by subtraction of the groups
     * from all.
     *
     * @param shows whether so many may be told of
     */
    BaselineTable withoutSmall(IntPredicate shows) {
        var open =
                parts.stream()
                        .filter(part -> part.lines(groups).allMatch(line -> isOpen(line, shows)))
                        .toList();
        return new BaselineTable(groups, open, parts.size() - open.size());
    }

    /** Whether its groups are large enough, and those too who are in none of them. */
    boolean hasLargeGroups(IntPredicate shows) {
        return isOpen(groups.stream().map(Group::n).toList(), shows);
    }

    private static boolean isOpen(List<Integer> line, IntPredicate shows) {
        var inGroups = line.stream().skip(1).mapToInt(Integer::intValue).sum();
        return line.stream().allMatch(shows::test)
                && (line.size() == 1 || shows.test(line.getFirst() - inGroups));
    }

    private static Part part(Object content, List<Selection> members) {
        return content instanceof Feature feature
                ? counts(feature, members)
                : numbers((Measure) content, members);
    }

    private static Part numbers(Measure measure, List<Selection> members) {
        var samples = members.stream().map(group -> group.sample(measure)).toList();
        var missing = new ArrayList<Integer>();
        for (var group = 0; group < members.size(); group++) {
            missing.add(members.get(group).size() - samples.get(group).size());
        }
        return new Numbers(
                measure,
                samples.stream().map(sample -> sample.summary(QuantileType.TYPE_7)).toList(),
                List.copyOf(missing));
    }

    private static Part counts(Feature feature, List<Selection> members) {
        var codes = members.getFirst().snapshot().column(feature).codes();
        var counted = members.stream().map(group -> group.counts(feature)).toList();
        var known = counted.stream().map(places -> Arrays.stream(places).skip(1).sum()).toList();
        var lines =
                codes.stream()
                        .sorted(feature.order())
                        .filter(code -> counted.getFirst()[codes.indexOf(code) + 1] > 0)
                        .map(code -> line(code, codes.indexOf(code) + 1, counted, known))
                        .toList();
        return new Counts(feature, lines, counted.stream().map(places -> places[0]).toList());
    }

    private static Line line(String code, int place, List<int[]> counted, List<Integer> known) {
        var counts = new ArrayList<Proportion>();
        for (var group = 0; group < counted.size(); group++) {
            counts.add(new Proportion(counted.get(group)[place], known.get(group)));
        }
        return new Line(code, List.copyOf(counts));
    }
}
