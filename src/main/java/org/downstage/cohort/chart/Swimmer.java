package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortSnapshot;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.escc.NictForm;
import org.jspecify.annotations.Nullable;

/**
 * The course of each subject as a lane, the longest first. Times are months from the first day of
 * immunochemotherapy.
 *
 * @param basis subjects with a known first day
 * @param lanes at most {@link #MOST}
 */
public record Swimmer(Basis basis, List<Lane> lanes) implements Chart {

    /** More lanes than this are too thin to be told apart. */
    public static final int MOST = 120;

    /** The days that may be the last of a lane. */
    private static final List<Moment> TURNS =
            List.of(
                    Moment.NICT_END,
                    Moment.RT_END,
                    Moment.SURGERY,
                    Moment.RECURRENCE,
                    Moment.LAST_CONTACT,
                    Moment.OS_END);

    /** How a lane ends. */
    public enum End {
        /** The subject is alive and still followed. */
        ONGOING,
        DEATH,
        /** Lost to follow-up. */
        LOST,
        /** No visit has told. */
        UNKNOWN
    }

    /**
     * One subject; null for what did not happen, or when nobody knows when.
     *
     * @param subject its id
     * @param response overall response after radiotherapy; null when unknown
     * @param cycles first days of immunochemotherapy
     * @param rtStart first day of radiotherapy
     * @param rtEnd last day of radiotherapy
     * @param recurrence the first
     * @param last the last day that anything is known of
     * @param mark the subject
     */
    public record Lane(
            String subject,
            @Nullable String response,
            List<Double> cycles,
            @Nullable Double rtStart,
            @Nullable Double rtEnd,
            @Nullable Double surgery,
            @Nullable Double recurrence,
            double last,
            End end,
            Mark mark) {}

    @Override
    public Mark missing() {
        return Mark.missing(CohortFilter.parameter(Moment.NICT_START)).at(NictForm.OID);
    }

    @Override
    public boolean showsSubjects() {
        return true;
    }

    /** The first day of each cycle. */
    @Override
    public Optional<Twin> details(KindWords words) {
        return Optional.of(
                new Twin(
                        List.of(
                                Column.words(words.common("subject")),
                                Column.number(words.text("cycles"))),
                        lanes.stream()
                                .flatMap(lane ->
                                        lane.cycles().stream()
                                                .map(at ->
                                                        Twin.Row.ofSubject(
                                                                lane.subject(),
                                                                lane.subject(),
                                                                at)))
                                .toList()));
    }

    static Swimmer of(Selection selection) {
        var order = longestFirst(selection);
        var basis = Basis.of(order.length, selection.size() - order.length, 0);
        var shown = Math.min(MOST, order.length);
        var lanes = new ArrayList<Lane>(shown);
        for (var mark = 0; mark < shown; mark++) {
            var row = (int) order[Spread.place(mark, shown, order.length)];
            lanes.add(lane(selection.snapshot(), row));
        }
        return new Swimmer(basis.drawn(shown), List.copyOf(lanes));
    }

    /** The rows of the subjects whose first day is known, each below its length turned round. */
    private static long[] longestFirst(Selection selection) {
        var snapshot = selection.snapshot();
        var starts = snapshot.column(Moment.NICT_START);
        var turns = TURNS.stream().map(snapshot::column).toArray(int[][]::new);
        var order = new long[selection.size()];
        var known = 0;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            if (starts[row] != Moment.UNKNOWN) {
                order[known++] = (((long) starts[row] - last(turns, row)) << Integer.SIZE) | row;
            }
        }
        var sorted = Arrays.copyOf(order, known);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int last(int[][] turns, int row) {
        var last = Moment.UNKNOWN;
        for (var days : turns) {
            last = Math.max(last, days[row]);
        }
        return last;
    }

    private static Lane lane(CohortSnapshot snapshot, int row) {
        var start = snapshot.column(Moment.NICT_START)[row];
        var turns = TURNS.stream().map(snapshot::column).toArray(int[][]::new);
        return new Lane(
                snapshot.key(row),
                snapshot.column(Feature.RESPONSE_RT).code(row),
                IntStream.of(snapshot.cycles(row))
                        .mapToObj(day -> Months.ofDays((double) day - start))
                        .toList(),
                since(start, Moment.RT_START, snapshot, row),
                since(start, Moment.RT_END, snapshot, row),
                since(start, Moment.SURGERY, snapshot, row),
                since(start, Moment.RECURRENCE, snapshot, row),
                Months.ofDays((double) last(turns, row) - start),
                end(snapshot, row),
                Mark.of(snapshot.key(row), ""));
    }

    private static @Nullable Double since(
            int start, Moment moment, CohortSnapshot snapshot, int row) {
        var day = snapshot.column(moment)[row];
        return day == Moment.UNKNOWN ? null : Months.ofDays((double) day - start);
    }

    private static End end(CohortSnapshot snapshot, int row) {
        var status = snapshot.column(Feature.VITAL_STATUS).code(row);
        return switch (status == null ? "" : status) {
            case "ALIVE" -> End.ONGOING;
            case "LOST" -> End.LOST;
            case "DEAD" -> End.DEATH;
            default -> End.UNKNOWN;
        };
    }

    @Override
    public Twin twin(KindWords words) {
        return new Twin(
                List.of(
                        Column.words(words.common("subject")),
                        Column.words(words.text("response")),
                        Column.number(words.text("cycles")),
                        Column.number(words.text("rtStart")),
                        Column.number(words.text("rtEnd")),
                        Column.number(words.text("surgery")),
                        Column.number(words.text("recurrence")),
                        Column.number(words.text("last")),
                        Column.words(words.text("end"))),
                lanes.stream().map(lane -> row(lane, words)).toList());
    }

    private static Twin.Row row(Lane lane, KindWords words) {
        return Twin.Row.ofSubject(
                lane.subject(),
                lane.subject(),
                lane.response() == null ? null : words.code(Feature.RESPONSE_RT, lane.response()),
                lane.cycles().size(),
                lane.rtStart(),
                lane.rtEnd(),
                lane.surgery(),
                lane.recurrence(),
                lane.last(),
                words.text("end." + lane.end()));
    }
}
