package org.downstage.demo;

import static org.downstage.escc.RadiotherapyForm.CONCURRENT_CHEMO;
import static org.downstage.escc.RadiotherapyForm.CONCURRENT_PD1;
import static org.downstage.escc.RadiotherapyForm.CONCURRENT_ROWS;
import static org.downstage.escc.RadiotherapyForm.CON_AGENT;
import static org.downstage.escc.RadiotherapyForm.CON_CYCLES;
import static org.downstage.escc.RadiotherapyForm.CON_DOSE;
import static org.downstage.escc.RadiotherapyForm.CON_DOSE_UNIT;
import static org.downstage.escc.RadiotherapyForm.CON_END;
import static org.downstage.escc.RadiotherapyForm.CON_START;
import static org.downstage.escc.RadiotherapyForm.PD1_CYCLES;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.SystemicAgent;

/** What was given besides radiotherapy: weekly chemotherapy, S-1, or an inhibitor going on. */
final class ConcurrentTherapyData {

    private static final int WEEKLY_CYCLES = 4;

    private ConcurrentTherapyData() {}

    static FormData addTo(FormData form, DemonstrationSubject subject) {
        var regimen = subject.plan().text("rtChemo");
        var start = subject.course().rtStart();
        var told = form.with(CONCURRENT_CHEMO, regimen);
        told =
                switch (regimen) {
                    case "PACLITAXEL_CARBOPLATIN" -> weekly(told, start);
                    case "S_1" -> agent(told, SystemicAgent.S_1, 1, "80", "MG", start, 25L);
                    default -> told;
                };
        return subject.plan().number("rtPd1") == 0
                ? told.with(CONCURRENT_PD1, false)
                : inhibitor(told.with(CONCURRENT_PD1, true).with(PD1_CYCLES, 1), subject, start);
    }

    private static FormData weekly(FormData form, LocalDate start) {
        var days = 7L * (WEEKLY_CYCLES - 1);
        var paclitaxel =
                agent(form, SystemicAgent.PACLITAXEL, WEEKLY_CYCLES, "45", "MG_M2", start, days);
        return agent(paclitaxel, SystemicAgent.CARBOPLATIN, WEEKLY_CYCLES, "2", "AUC", start, days);
    }

    private static FormData inhibitor(
            FormData form, DemonstrationSubject subject, LocalDate start) {
        var agent = SystemicAgent.valueOf(subject.plan().text("inhibitor"));
        return agent(form, agent, 1, NictData.dose(agent).toPlainString(), "MG", start, 0);
    }

    private static FormData agent(
            FormData form,
            SystemicAgent agent,
            int cycles,
            String dose,
            String unit,
            LocalDate start,
            long days) {
        return form.with(
                CONCURRENT_ROWS,
                Row.of(form.allRows(CONCURRENT_ROWS).size() + 1)
                        .with(CON_AGENT, agent.code())
                        .with(CON_CYCLES, cycles)
                        .with(CON_DOSE, Chance.exact(CON_DOSE, new BigDecimal(dose)))
                        .with(CON_DOSE_UNIT, unit)
                        .with(CON_START, start)
                        .with(CON_END, start.plusDays(days)));
    }
}
