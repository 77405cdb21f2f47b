package org.downstage.bench;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.downstage.jooq.tables.records.CaseSummaryRecord;

/**
 * Summaries of invented subjects whose values hang together: a better response goes with a better
 * specimen and a longer life. The same for the same seed; some values are missing.
 */
final class GeneratedSummaries {

    private static final String[] DOSES = {"40.00", "41.40", "45.00", "50.40"};

    private final RandomGenerator random;

    GeneratedSummaries(long seed) {
        random = new SplittableRandom(seed);
    }

    CaseSummaryRecord of(long subjectId) {
        var row = new CaseSummaryRecord();
        row.setSubjectId(subjectId);
        row.setDerivedAt(CohortGenerator.BEGIN);
        baseline(row);
        treatment(row);
        var responder = random.nextInt(100) < 52;
        response(row, responder);
        pathology(row, responder);
        survival(row, responder);
        row.setDerivation((short) 1);
        row.touched(true);
        return row;
    }

    private void baseline(CaseSummaryRecord row) {
        var stage = random.nextInt(100);
        row.setSex(chance(82) ? "M" : "F");
        row.setAge((short) (45 + random.nextInt(20) + random.nextInt(20)));
        row.setLocation(one("UPPER", "MIDDLE", "MIDDLE", "LOWER"));
        row.setCT(stage < 30 ? "T2" : stage < 91 ? "T3" : "T4a");
        row.setCN(stage < 30 ? "N0" : one("N1", "N2"));
        row.setCM("M0");
        row.setCStage(stage < 30 ? "II" : stage < 91 ? "III" : "IVA");
    }

    private void treatment(CaseSummaryRecord row) {
        row.setNictCycles((short) (2 + random.nextInt(3)));
        row.setRtTechnique(one("IMRT", "IMRT", "VMAT", "TOMO"));
        row.setRtDoseGy(new BigDecimal(one(DOSES)));
        row.setSurgeryDone(chance(97));
        row.setMyelosuppressionRtGrade(known() ? (short) random.nextInt(5) : null);
        row.setGastrointestinalRtGrade(known() ? (short) random.nextInt(4) : null);
        row.setDaysRtToSurgery(known() ? (short) (35 + random.nextInt(36)) : null);
    }

    private void response(CaseSummaryRecord row, boolean responder) {
        var response = responder ? one("CR", "PR", "PR") : chance(95) ? "SD" : "PD";
        row.setResponseNict(chance(83) ? "SD" : "PD");
        row.setResponseRt(known() ? response : null);
        row.setObjectiveResponse(row.getResponseRt() == null ? null : responder);
        row.setDiseaseControl(row.getResponseRt() == null ? null : !response.equals("PD"));
        row.setClinicalDownstaging(known() ? responder || chance(20) : null);
    }

    private void pathology(CaseSummaryRecord row, boolean responder) {
        var major = chance(responder ? 70 : 15);
        row.setR0(known() ? chance(96) : null);
        row.setMajorResponse(known() ? major : null);
        row.setCompleteResponse(major && chance(50));
        row.setPathologicalDownstaging(known() ? major || chance(45) : null);
        row.setComplicationG3G4(known() ? chance(9) : null);
    }

    private void survival(CaseSummaryRecord row, boolean responder) {
        var days = 200 + random.nextInt(responder ? 1_400 : 900);
        row.setOsDays(BigDecimal.valueOf(days));
        row.setOsEvent(chance(responder ? 25 : 45));
    }

    private boolean known() {
        return chance(98);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
