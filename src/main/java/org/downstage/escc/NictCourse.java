package org.downstage.escc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.oncology.Intervals;

/**
 * The course of nICT as its rows tell it. A drug that was omitted counts for the plan, not for what
 * was given.
 *
 * @param rows the rows that are not void
 */
public record NictCourse(List<Row> rows) {

    /**
     * One cycle after another.
     *
     * @param from number of the earlier cycle
     * @param to number of the later one
     * @param days between their first days; negative if the later one was dated before
     */
    record Gap(int from, int to, long days) {}

    static NictCourse of(FormData nict) {
        return new NictCourse(nict.rows(NictForm.AGENT_ROWS));
    }

    /** The course of a subject. */
    public static NictCourse of(CaseBook book) {
        return of(book.form(NictForm.OID));
    }

    /** First day of the first cycle in which a drug was given. */
    public Optional<LocalDate> start() {
        return givenDates().stream().min(Comparator.naturalOrder());
    }

    /** First day of the last cycle in which a drug was given. */
    public Optional<LocalDate> end() {
        return givenDates().stream().max(Comparator.naturalOrder());
    }

    /** First day of each cycle in which a drug was given, in the order of the days. */
    public List<LocalDate> cycleStarts() {
        return new NictCourse(given().toList())
                .cycleDates().values().stream().distinct().sorted().toList();
    }

    /** The PD-1 or PD-L1 inhibitor that was given; the first if there were several. */
    public Optional<SystemicAgent> checkpointInhibitor() {
        return given().filter(row -> row.get(NictForm.CYCLE_DATE).isPresent())
                .sorted(Comparator.comparing(row -> row.get(NictForm.CYCLE_DATE).orElseThrow()))
                .flatMap(row -> agent(row).stream())
                .filter(SystemicAgent::isCheckpointInhibitor)
                .findFirst();
    }

    private Stream<Row> given() {
        return rows.stream().filter(NictCourse::isGiven);
    }

    private List<LocalDate> givenDates() {
        return given().flatMap(row -> row.get(NictForm.CYCLE_DATE).stream()).toList();
    }

    /** In how many cycles a drug of this kind was given. */
    int cyclesWith(Predicate<SystemicAgent> kind) {
        return (int)
                rows.stream()
                        .filter(NictCourse::isGiven)
                        .filter(row -> agent(row).filter(kind).isPresent())
                        .flatMap(row -> row.get(NictForm.CYCLE_NO).stream())
                        .distinct()
                        .count();
    }

    /** The rows of each numbered cycle, by number. */
    TreeMap<Integer, List<Row>> cycles() {
        var cycles = new TreeMap<Integer, List<Row>>();
        for (var row : rows) {
            row.get(NictForm.CYCLE_NO)
                    .ifPresent(cycle ->
                            cycles.computeIfAbsent(cycle, first -> new ArrayList<>()).add(row));
        }
        return cycles;
    }

    /** The first date of each numbered cycle, by number. */
    TreeMap<Integer, LocalDate> cycleDates() {
        var dates = new TreeMap<Integer, LocalDate>();
        for (var row : rows) {
            var date = row.get(NictForm.CYCLE_DATE);
            row.get(NictForm.CYCLE_NO)
                    .ifPresent(cycle ->
                            date.ifPresent(day ->
                                    dates.merge(cycle, day, (a, b) -> a.isBefore(b) ? a : b)));
        }
        return dates;
    }

    /** The steps from each dated cycle to the next, in the order of their numbers. */
    List<Gap> gaps() {
        var dates = cycleDates();
        var gaps = new ArrayList<Gap>();
        for (var cycle : dates.entrySet()) {
            var next = dates.higherEntry(cycle.getKey());
            if (next != null) {
                var days = Intervals.days(cycle.getValue(), next.getValue());
                gaps.add(new Gap(cycle.getKey(), next.getKey(), days));
            }
        }
        return gaps;
    }

    static Optional<SystemicAgent> agent(Row row) {
        return row.get(NictForm.AGENT).flatMap(SystemicAgent::of);
    }

    static boolean isGiven(Row row) {
        return !row.is(NictForm.MODIFICATION, "OMITTED");
    }
}
