package org.downstage.escc;

import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.TERM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.oncology.ctcae.CtcaeVersion;

/**
 * A charted grade says what the laboratory says. Who keeps the charted one explains it, as with any
 * unlikely value; what was not documented or not assessed yet is not held against the laboratory.
 */
final class LaboratoryEvidenceChecks {

    private LaboratoryEvidenceChecks() {}

    static List<EditCheck> all(ToxicityPlan plan) {
        return all(plan.version(), book -> LaboratoryEvidence.of(book, plan));
    }

    /** The evidence is gathered once for a form, and not at all for one without graded rows. */
    static List<EditCheck> all(
            CtcaeVersion version, Function<CaseBook, LaboratoryEvidence> gathering) {
        return List.of(
                soft("AE-24")
                        .on(GRADE, TERM)
                        .brokenWhen((form, book) -> {
                            var charted = charted(form);
                            return charted.isEmpty()
                                    ? Stream.empty()
                                    : contradicted(charted, gathering.apply(book), version);
                        }));
    }

    /** The worst grade of a term in a phase, and the row that says so. */
    private record Charted(Row row, int grade) {

        String term() {
            return row.get(TERM).orElse("");
        }

        Optional<TreatmentPhase> phase() {
            return Categories.of(TreatmentPhase.class, PHASE, row);
        }
    }

    private static List<Charted> charted(FormData form) {
        var worst = new LinkedHashMap<List<?>, Charted>();
        Stream.concat(
                        AdverseEvent.of(form).stream()
                                .map(event -> new Charted(event.row(), event.worstGrade())),
                        form.rows(EVENT_ROWS).stream()
                                .filter(row -> row.is(GRADE, 0))
                                .map(row -> new Charted(row, 0)))
                .forEach(charted ->
                        worst.merge(
                                List.of(charted.term(), charted.phase()),
                                charted,
                                (one, other) -> other.grade() > one.grade() ? other : one));
        return List.copyOf(worst.values());
    }

    private static Stream<Breach> contradicted(
            List<Charted> charted, LaboratoryEvidence evidence, CtcaeVersion version) {
        return charted.stream()
                .flatMap(each ->
                        each
                                .phase()
                                .flatMap(phase -> evidence.proposal(each.term(), phase))
                                .filter(proposal -> proposal.contradicts(each.grade()))
                                .map(proposal -> breach(each, proposal, version))
                                .stream());
    }

    private static Breach breach(Charted charted, GradeProposal proposal, CtcaeVersion version) {
        var arguments = new ArrayList<Object>();
        arguments.add(String.valueOf(charted.grade()));
        arguments.addAll(EvidenceArguments.of(proposal, version));
        return Breach.inRow(charted.row().number(), arguments.toArray());
    }
}
