package org.downstage.escc;

import static org.downstage.escc.NictForm.AGENT;
import static org.downstage.escc.NictForm.AGENT_ROWS;
import static org.downstage.escc.NictForm.CYCLE_DATE;
import static org.downstage.escc.NictForm.CYCLE_NO;
import static org.downstage.escc.NictForm.DOSE;
import static org.downstage.escc.NictForm.DOSE_UNIT;
import static org.downstage.escc.NictForm.IRAE_ANY;
import static org.downstage.escc.NictForm.MODIFICATION;
import static org.downstage.escc.NictForm.MODIFICATION_REASON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.SystemicAgent.Kind;

/** The rules of neoadjuvant immunochemotherapy (dossier §1, F4). */
final class NictChecks {

    private static final int SHORTEST_GAP = 14;
    private static final int LONGEST_GAP = 42;

    private NictChecks() {}

    static List<EditCheck> all() {
        return Stream.of(cycles(), drugs(), doses()).flatMap(List::stream).toList();
    }

    private static List<EditCheck> cycles() {
        return List.of(
                EditCheck.hard("IC-01").on(CYCLE_NO).brokenWhen(NictChecks::numberMissing),
                EditCheck.soft("IC-02")
                        .on(CYCLE_DATE, CYCLE_NO)
                        .brokenInRow(AGENT_ROWS, NictChecks::otherDateInCycle),
                EditCheck.hard("IC-03")
                        .on(CYCLE_DATE, CYCLE_NO)
                        .brokenWhen((form, book) -> gaps(form, days -> days <= 0)),
                EditCheck.soft("IC-04")
                        .on(CYCLE_DATE, CYCLE_NO)
                        .brokenWhen((form, book) ->
                                gaps(
                                        form,
                                        days ->
                                                days > LONGEST_GAP
                                                        || (days > 0 && days < SHORTEST_GAP))),
                EditCheck.hard("IC-05")
                        .on(CYCLE_DATE)
                        .brokenInRow(
                                AGENT_ROWS,
                                Rules.rowPair(
                                        CYCLE_DATE,
                                        (form, book) ->
                                                book.form(TumourForm.OID)
                                                        .get(TumourForm.DIAGNOSIS_DATE),
                                        LocalDate::isBefore)));
    }

    private static Stream<Breach> numberMissing(FormData form, CaseBook book) {
        var cycles = NictCourse.of(form).cycles();
        return cycles.entrySet().stream()
                .filter(cycle -> cycle.getKey() > 1 && !cycles.containsKey(cycle.getKey() - 1))
                .map(cycle ->
                        Breach.inRow(
                                firstRow(cycle.getValue()), cycle.getKey(), cycle.getKey() - 1));
    }

    private static Stream<Breach> otherDateInCycle(Row row, FormData form, CaseBook book) {
        var cycle = row.get(CYCLE_NO);
        var date = row.get(CYCLE_DATE);
        if (cycle.isEmpty() || date.isEmpty()) {
            return Stream.empty();
        }
        return NictCourse.of(form).cycles().getOrDefault(cycle.get(), List.of()).stream()
                .filter(other -> other.number() < row.number())
                .flatMap(other -> other.get(CYCLE_DATE).stream())
                .findFirst()
                .filter(earlier -> !earlier.equals(date.get()))
                .map(earlier -> Breach.inRow(row.number(), cycle.get(), date.get(), earlier))
                .stream();
    }

    private static Stream<Breach> gaps(FormData form, Predicate<Long> broken) {
        var course = NictCourse.of(form);
        return course.gaps().stream()
                .filter(gap -> broken.test(gap.days()))
                .map(gap ->
                        Breach.inRow(
                                firstRow(course.cycles().getOrDefault(gap.to(), List.of())),
                                gap.from(),
                                gap.to(),
                                gap.days()));
    }

    private static List<EditCheck> drugs() {
        return List.of(
                EditCheck.soft("IC-06").on(AGENT, CYCLE_NO).brokenWhen(NictChecks::noInhibitor),
                EditCheck.hard("IC-07")
                        .on(AGENT, CYCLE_NO)
                        .brokenWhen((form, book) ->
                                severalOf(form, SystemicAgent::isCheckpointInhibitor)),
                EditCheck.soft("IC-08")
                        .on(AGENT, CYCLE_NO)
                        .brokenWhen((form, book) ->
                                severalOf(form, agent -> agent.kind() == Kind.TAXANE)),
                EditCheck.soft("IC-09")
                        .on(AGENT, CYCLE_NO)
                        .brokenWhen((form, book) ->
                                severalOf(form, agent -> agent.kind() == Kind.PLATINUM)),
                EditCheck.hard("IC-10")
                        .on(AGENT, CYCLE_NO)
                        .brokenInRow(AGENT_ROWS, NictChecks::sameDrugAgain));
    }

    /** Not asked while a drug of the cycle is still to be named, or is one that the list lacks. */
    private static Stream<Breach> noInhibitor(FormData form, CaseBook book) {
        return NictCourse.of(form).cycles().entrySet().stream()
                .filter(cycle -> cycle.getValue().stream().allMatch(NictChecks::isOtherKind))
                .map(cycle -> Breach.inRow(firstRow(cycle.getValue()), cycle.getKey()));
    }

    private static boolean isOtherKind(Row row) {
        return NictCourse.agent(row).filter(SystemicAgent::isChemotherapy).isPresent();
    }

    private static Stream<Breach> severalOf(FormData form, Predicate<SystemicAgent> kind) {
        return NictCourse.of(form).cycles().entrySet().stream()
                .map(cycle -> Map.entry(cycle.getKey(), ofKind(cycle.getValue(), kind)))
                .filter(cycle -> differentAgents(cycle.getValue()) > 1)
                .map(cycle ->
                        Breach.inRow(
                                cycle.getValue().getLast().number(),
                                cycle.getKey(),
                                differentAgents(cycle.getValue())));
    }

    private static List<Row> ofKind(List<Row> rows, Predicate<SystemicAgent> kind) {
        return rows.stream().filter(row -> NictCourse.agent(row).filter(kind).isPresent()).toList();
    }

    private static long differentAgents(List<Row> rows) {
        return rows.stream().map(row -> row.value(AGENT)).distinct().count();
    }

    private static Stream<Breach> sameDrugAgain(Row row, FormData form, CaseBook book) {
        var agent = NictCourse.agent(row).filter(drug -> drug != SystemicAgent.OTHER);
        return row
                .get(CYCLE_NO)
                .filter(cycle ->
                        form.rows(AGENT_ROWS).stream()
                                .filter(other -> other.number() < row.number())
                                .filter(other -> other.is(CYCLE_NO, cycle))
                                .anyMatch(other -> NictCourse.agent(other).equals(agent)))
                .flatMap(cycle -> agent.map(drug -> Breach.inRow(row.number(), cycle, words(drug))))
                .stream();
    }

    private static List<EditCheck> doses() {
        return List.of(
                EditCheck.soft("IC-11")
                        .on(DOSE, AGENT)
                        .brokenInRow(AGENT_ROWS, (row, form, book) -> unusualDose(row)),
                EditCheck.soft("IC-12")
                        .on(DOSE_UNIT, AGENT)
                        .brokenInRow(AGENT_ROWS, (row, form, book) -> unusualUnit(row)),
                EditCheck.soft("IC-13")
                        .on(IRAE_ANY, MODIFICATION_REASON)
                        .brokenWhen(NictChecks::irAeDenied));
    }

    /** A low dose that is declared as reduced needs no second question. */
    private static Stream<Breach> unusualDose(Row row) {
        var agent = NictCourse.agent(row);
        var usual =
                agent.flatMap(SystemicAgent::dose).filter(dose -> row.is(DOSE_UNIT, dose.unit()));
        var dose = row.get(DOSE);
        if (agent.isEmpty() || usual.isEmpty() || dose.isEmpty()) {
            return Stream.empty();
        }
        var tolerated = usual.get().tolerated();
        var declared =
                row.is(MODIFICATION, "REDUCED") && dose.get().compareTo(tolerated.max()) <= 0;
        return declared || tolerated.admits(dose.get())
                ? Stream.empty()
                : Stream.of(
                        Breach.inRow(
                                row.number(),
                                words(agent.get()),
                                dose.get(),
                                unit(usual.get().unit()),
                                tolerated.min(),
                                tolerated.max()));
    }

    private static Stream<Breach> unusualUnit(Row row) {
        var agent = NictCourse.agent(row);
        var usual = agent.flatMap(SystemicAgent::dose);
        var unit = row.get(DOSE_UNIT);
        return agent.isPresent()
                        && usual.isPresent()
                        && unit.isPresent()
                        && !usual.get().unit().equals(unit.get())
                ? Stream.of(
                        Breach.inRow(
                                row.number(),
                                words(agent.get()),
                                unit(usual.get().unit()),
                                unit(unit.get())))
                : Stream.empty();
    }

    private static Stream<Breach> irAeDenied(FormData form, CaseBook book) {
        return form.is(IRAE_ANY, false)
                ? form.rows(AGENT_ROWS).stream()
                        .filter(row -> row.is(MODIFICATION_REASON, "IRAE"))
                        .limit(1)
                        .map(row -> Breach.inRow(row.number(), row.number()))
                : Stream.empty();
    }

    private static int firstRow(List<Row> rows) {
        return rows.isEmpty() ? 0 : rows.getFirst().number();
    }

    private static Label words(SystemicAgent agent) {
        return new Label.OfCode(CodeLists.AGENT.oid(), agent.code());
    }

    private static Label unit(String code) {
        return new Label.OfCode(CodeLists.DOSE_UNIT.oid(), code);
    }
}
