package org.downstage.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.jooq.tables.records.CaseSummaryRecord;

/**
 * Summaries of invented subjects whose values hang together: a better response goes with a better
 * specimen and a longer life. The same for the same seed; some values are missing.
 */
final class GeneratedSummaries {

    private static final String[] DOSES = {"40.00", "41.40", "45.00", "50.40"};

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

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
        toxicity(row);
        var present = 0x0000_FFFF_FFFF_FFFFL;
        row.setSourcesPresent(present);
        row.setSourcesVerified(present & random.nextLong());
        row.setDerivation((short) 2);
        row.setDefinitions(StudyDefinitions.DEFAULT.fingerprint());
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
        row.setEcog(one("0", "1", "1", "2"));
        row.setCStage(stage < 30 ? "II" : stage < 91 ? "III" : "IVA");
    }

    private void treatment(CaseSummaryRecord row) {
        var cycles = 2 + random.nextInt(3);
        row.setNictCycles((short) cycles);
        row.setNictAgent(one("CAMRELIZUMAB", "TISLELIZUMAB", "SINTILIMAB", "TORIPALIMAB"));
        row.setNictCycleDays(
                IntStream.range(0, cycles)
                        .mapToObj(cycle -> String.valueOf(21 * cycle))
                        .collect(Collectors.joining(" ")));
        var start = FIRST_DAY.plusDays(random.nextInt(900));
        row.setNictStart(start);
        row.setNictEnd(start.plusDays(21L * (cycles - 1)));
        row.setRtStart(row.getNictEnd().plusDays(21 + random.nextInt(30)));
        row.setRtEnd(row.getRtStart().plusDays(28 + random.nextInt(14)));
        row.setRtFractions((short) (20 + random.nextInt(9)));
        row.setRtTechnique(one("IMRT", "IMRT", "VMAT", "TOMO"));
        row.setRtDoseGy(new BigDecimal(one(DOSES)));
        row.setSurgeryDone(chance(97));
        row.setMyelosuppressionRtGrade(known() ? (short) random.nextInt(5) : null);
        row.setGastrointestinalRtGrade(known() ? (short) random.nextInt(4) : null);
        row.setDaysRtToSurgery(known() ? (short) (35 + random.nextInt(36)) : null);
        if (row.getSurgeryDone() && row.getDaysRtToSurgery() != null) {
            row.setSurgeryDate(row.getRtEnd().plusDays(row.getDaysRtToSurgery()));
        }
    }

    private void response(CaseSummaryRecord row, boolean responder) {
        var response = responder ? one("CR", "PR", "PR") : chance(95) ? "SD" : "PD";
        row.setResponseNict(chance(83) ? "SD" : "PD");
        row.setResponseRt(known() ? response : null);
        row.setObjectiveResponse(row.getResponseRt() == null ? null : responder);
        row.setDiseaseControl(row.getResponseRt() == null ? null : !response.equals("PD"));
        row.setYcNictStage(one("II", "III", "III"));
        row.setYcRtStage(responder ? one("I", "II") : one("II", "III"));
        row.setBestResponse(row.getResponseRt());
        var change = responder ? -30 - random.nextInt(71) : 20 - random.nextInt(49);
        row.setBestChange(known() ? BigDecimal.valueOf(change) : null);
        row.setClinicalDownstaging(known() ? responder || chance(20) : null);
    }

    private void pathology(CaseSummaryRecord row, boolean responder) {
        var major = chance(responder ? 70 : 15);
        row.setR0(known() ? chance(96) : null);
        row.setMarginR(row.getR0() == null ? null : row.getR0() ? "R0" : "R1");
        row.setYpT(major ? one("T0", "T1") : one("T2", "T3"));
        row.setYpN(one("N0", "N0", "N1"));
        row.setYpStage(major ? "I" : one("II", "IIIA", "IIIB"));
        row.setViablePercent(
                BigDecimal.valueOf(major ? random.nextInt(11) : 11 + random.nextInt(80)));
        row.setRegressionGrade("CAP-" + (major ? random.nextInt(2) : 2 + random.nextInt(2)));
        row.setMajorResponse(known() ? major : null);
        row.setCompleteResponse(major && chance(50));
        row.setPathologicalDownstaging(known() ? major || chance(45) : null);
        row.setComplicationG3G4(known() ? chance(9) : null);
    }

    private void survival(CaseSummaryRecord row, boolean responder) {
        var days = 200 + random.nextInt(responder ? 1_400 : 900);
        row.setOsDays(BigDecimal.valueOf(days));
        row.setOsEvent(chance(responder ? 25 : 45));
        var end = row.getNictStart().plusDays(days);
        row.setOsEnd(end);
        row.setLastContact(end);
        row.setVitalStatus(row.getOsEvent() ? "DEAD" : "ALIVE");
        var recurred = chance(responder ? 20 : 40);
        var earlier = recurred ? end.minusDays(random.nextInt(150)) : end;
        var event = recurred || row.getOsEvent();
        row.setRecurrenceDate(recurred ? earlier : null);
        row.setEfsEnd(earlier);
        row.setEfsEvent(event);
        row.setPfsEnd(earlier);
        row.setPfsEvent(event);
        row.setDfsEnd(Boolean.TRUE.equals(row.getR0()) ? earlier : null);
        row.setDfsEvent(Boolean.TRUE.equals(row.getR0()) ? event : null);
    }

    private void toxicity(CaseSummaryRecord row) {
        var worst = random.nextInt(5);
        row.setAeWorstGrade((short) worst);
        row.setMyelosuppressionGrade((short) random.nextInt(worst + 1));
        row.setGastrointestinalGrade((short) random.nextInt(worst + 1));
        row.setAeAssessed(random.nextLong() & 0x07FF_FFFFL);
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
