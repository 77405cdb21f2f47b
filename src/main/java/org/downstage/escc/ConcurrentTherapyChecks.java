package org.downstage.escc;

import static org.downstage.escc.RadiotherapyForm.CONCURRENT_CHEMO;
import static org.downstage.escc.RadiotherapyForm.CONCURRENT_PD1;
import static org.downstage.escc.RadiotherapyForm.CONCURRENT_ROWS;
import static org.downstage.escc.RadiotherapyForm.CON_AGENT;
import static org.downstage.escc.RadiotherapyForm.CON_END;
import static org.downstage.escc.RadiotherapyForm.CON_START;
import static org.downstage.escc.RadiotherapyForm.RT_END;
import static org.downstage.escc.RadiotherapyForm.RT_START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.Row;

/** The rules of systemic therapy during radiotherapy (dossier F6). */
final class ConcurrentTherapyChecks {

    private ConcurrentTherapyChecks() {}

    static List<EditCheck> all() {
        return Stream.concat(dates().stream(), declarations().stream()).toList();
    }

    private static List<EditCheck> dates() {
        return List.of(
                EditCheck.hard("RT-17")
                        .on(CON_END, CON_START)
                        .brokenInRow(
                                CONCURRENT_ROWS,
                                Rules.rowPair(CON_END, CON_START, LocalDate::isBefore)),
                EditCheck.soft("RT-18")
                        .on(CON_START)
                        .brokenInRow(
                                CONCURRENT_ROWS,
                                (row, form, book) -> outsideCourse(row, form, CON_START)),
                EditCheck.soft("RT-19")
                        .on(CON_END)
                        .brokenInRow(
                                CONCURRENT_ROWS,
                                (row, form, book) -> outsideCourse(row, form, CON_END)));
    }

    private static Stream<Breach> outsideCourse(Row row, FormData form, Item<LocalDate> item) {
        return Stream.concat(
                Rules.breach(row.number(), row.get(item), form.get(RT_START), LocalDate::isBefore),
                Rules.breach(row.number(), row.get(item), form.get(RT_END), LocalDate::isAfter));
    }

    private static List<EditCheck> declarations() {
        return List.of(
                EditCheck.hard("RT-20")
                        .on(CON_AGENT, CONCURRENT_CHEMO)
                        .brokenInRow(
                                CONCURRENT_ROWS,
                                (row, form, book) ->
                                        form.is(CONCURRENT_CHEMO, "NONE")
                                                ? agent(row, SystemicAgent::isChemotherapy)
                                                : Stream.empty()),
                EditCheck.hard("RT-21")
                        .on(CON_AGENT, CONCURRENT_PD1)
                        .brokenInRow(
                                CONCURRENT_ROWS,
                                (row, form, book) ->
                                        form.is(CONCURRENT_PD1, false)
                                                ? agent(row, SystemicAgent::isCheckpointInhibitor)
                                                : Stream.empty()),
                EditCheck.soft("RT-22")
                        .on(CONCURRENT_CHEMO)
                        .brokenWhen((form, book) -> chemotherapyWithoutRow(form)),
                EditCheck.soft("RT-23")
                        .on(CONCURRENT_PD1)
                        .brokenWhen((form, book) -> inhibitorWithoutRow(form)));
    }

    /** Names the agent of the row, if it is one of those. */
    private static Stream<Breach> agent(Row row, Predicate<SystemicAgent> kind) {
        return agentOf(row).filter(kind).stream()
                .map(agent ->
                        Breach.inRow(
                                row.number(),
                                new Finding.Label.OfCode(CodeLists.AGENT.oid(), agent.code())));
    }

    private static Optional<SystemicAgent> agentOf(Row row) {
        return row.get(CON_AGENT).flatMap(SystemicAgent::of);
    }

    /** A drug outside the list counts as chemotherapy, so that it is not asked for twice. */
    private static Stream<Breach> chemotherapyWithoutRow(FormData form) {
        return form
                .get(CONCURRENT_CHEMO)
                .filter(regimen -> !regimen.equals("NONE"))
                .filter(regimen -> hasNoAgent(form, agent -> !agent.isCheckpointInhibitor()))
                .map(regimen ->
                        Breach.of(new Finding.Label.OfCode(RadiotherapyForm.CHEMO.oid(), regimen)))
                .stream();
    }

    private static Stream<Breach> inhibitorWithoutRow(FormData form) {
        return Rules.when(
                form.is(CONCURRENT_PD1, true)
                        && hasNoAgent(form, SystemicAgent::isCheckpointInhibitor));
    }

    private static boolean hasNoAgent(FormData form, Predicate<SystemicAgent> kind) {
        return form.rows(CONCURRENT_ROWS).stream()
                .noneMatch(row -> agentOf(row).filter(kind).isPresent());
    }
}
