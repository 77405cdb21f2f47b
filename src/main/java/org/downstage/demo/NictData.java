package org.downstage.demo;

import static org.downstage.escc.NictForm.AGENT;
import static org.downstage.escc.NictForm.AGENT_ROWS;
import static org.downstage.escc.NictForm.CYCLE_DATE;
import static org.downstage.escc.NictForm.CYCLE_NO;
import static org.downstage.escc.NictForm.DOSE;
import static org.downstage.escc.NictForm.DOSE_UNIT;
import static org.downstage.escc.NictForm.IRAE_ANY;
import static org.downstage.escc.NictForm.IRAE_SUMMARY;
import static org.downstage.escc.NictForm.MODIFICATION;
import static org.downstage.escc.NictForm.MODIFICATION_REASON;
import static org.downstage.escc.NictForm.NO_SURGERY_REASON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.NictForm;
import org.downstage.escc.SystemicAgent;

/** Immunochemotherapy: a PD-1 inhibitor, a taxane and a platinum in customary doses. */
final class NictData {

    /** Customary doses of a cycle, in the unit that is customary for the drug. */
    private static final Map<SystemicAgent, String> DOSES =
            Map.of(
                    SystemicAgent.CAMRELIZUMAB, "200",
                    SystemicAgent.SINTILIMAB, "200",
                    SystemicAgent.TISLELIZUMAB, "200",
                    SystemicAgent.PEMBROLIZUMAB, "200",
                    SystemicAgent.TORIPALIMAB, "240",
                    SystemicAgent.NAB_PACLITAXEL, "260",
                    SystemicAgent.PACLITAXEL, "175",
                    SystemicAgent.DOCETAXEL, "75",
                    SystemicAgent.CISPLATIN, "75",
                    SystemicAgent.CARBOPLATIN, "5");

    private static final String OTHER_PLATINUM_DOSE = "75";

    private NictData() {}

    static FormData of(DemonstrationSubject subject) {
        var form = DemonstrationSubject.form(NictForm.OID);
        for (var cycle = 1; cycle <= subject.course().cycles().size(); cycle++) {
            for (var column : List.of("inhibitor", "taxane", "platinum")) {
                form = form.with(AGENT_ROWS, given(subject, cycle, column, form));
            }
        }
        var adverse = subject.plan().optional("irae");
        var told = form.with(IRAE_ANY, adverse.isPresent());
        return adverse.map(words -> told.with(IRAE_SUMMARY, words))
                .orElse(told)
                .with(NO_SURGERY_REASON, reason(subject));
    }

    private static Row given(
            DemonstrationSubject subject, int cycle, String column, FormData form) {
        var agent = SystemicAgent.valueOf(subject.plan().text(column));
        var delayed = cycle == 2 && subject.plan().number("cycleDelay") > 0;
        var row =
                Row.of(form.allRows(AGENT_ROWS).size() + 1)
                        .with(CYCLE_NO, cycle)
                        .with(CYCLE_DATE, subject.course().cycles().get(cycle - 1))
                        .with(AGENT, agent.code())
                        .with(DOSE, Chance.exact(DOSE, dose(agent)))
                        .with(DOSE_UNIT, agent.dose().orElseThrow().unit())
                        .with(MODIFICATION, delayed ? "DELAYED" : "NONE");
        return delayed ? row.with(MODIFICATION_REASON, "IRAE") : row;
    }

    static BigDecimal dose(SystemicAgent agent) {
        return new BigDecimal(DOSES.getOrDefault(agent, OTHER_PLATINUM_DOSE));
    }

    private static String reason(DemonstrationSubject subject) {
        return subject.figures().text("cT").equals("T4a")
                ? "MARGIN_RISK"
                : subject.chance("no surgery").in(15) ? "PATIENT_CHOICE" : "SD_PD_MDT";
    }
}
