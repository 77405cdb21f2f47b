package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.CaseBook;
import org.downstage.escc.EvidenceArguments;
import org.downstage.escc.GradeProposal;
import org.downstage.escc.GradeProposal.Evidence;
import org.downstage.escc.LabSeries;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryEvidence;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.TreatmentPhase;
import org.downstage.oncology.laboratory.Band;
import org.downstage.oncology.laboratory.Edge;
import org.downstage.oncology.laboratory.LabResult;

/** The laboratory's evidence for the grid, in the reader's language. */
final class LaboratoryWords {

    private final LaboratoryEvidence evidence;
    private final ToxicityPlan plan;
    private final CatalogueText texts;
    private final Locale locale;

    LaboratoryWords(CaseBook book, ToxicityPlan plan, CatalogueText texts, Locale locale) {
        this.evidence = LaboratoryEvidence.of(book, plan);
        this.plan = plan;
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The grade that the laboratory has instead of the charted one.
     *
     * @param charted see {@link GradingCell#grade()}; where nothing is graded, any grade from 1 is
     *     another
     * @return empty if both agree, or the laboratory says nothing
     */
    String other(CellKey key, String charted) {
        return proposal(key)
                .filter(proposal ->
                        charted.matches("[0-5]")
                                ? proposal.contradicts(Integer.parseInt(charted))
                                : proposal.least().orElse(0) > 0)
                .flatMap(GradeProposal::least)
                .map(String::valueOf)
                .orElse("");
    }

    /** The grade that the laboratory proves at least; empty for none. */
    Optional<String> grade(CellKey key) {
        return proposal(key).flatMap(GradeProposal::least).map(String::valueOf);
    }

    private Optional<GradeProposal> proposal(CellKey key) {
        return TreatmentPhase.CODES.codes().contains(key.phase())
                ? evidence.proposal(key.term(), TreatmentPhase.valueOf(key.phase()))
                : Optional.empty();
    }

    /** What there is to draw for these terms; terms without evidence are left out. */
    Map<String, LaboratoryModel> models(List<String> terms) {
        var proposals =
                evidence.proposals().stream().collect(Collectors.groupingBy(GradeProposal::term));
        var models = new LinkedHashMap<String, LaboratoryModel>();
        for (var term : terms) {
            var series = evidence.series(term).stream().map(this::series).toList();
            if (!series.isEmpty() || proposals.containsKey(term)) {
                models.put(
                        term,
                        new LaboratoryModel(
                                series, byPhase(proposals.getOrDefault(term, List.of()))));
            }
        }
        return models;
    }

    private Map<String, LaboratoryModel.Proposal> byPhase(List<GradeProposal> proposals) {
        return proposals.stream()
                .collect(Collectors.toMap(each -> each.phase().code(), this::proposal));
    }

    private LaboratoryModel.Proposal proposal(GradeProposal proposal) {
        if (proposal.proof().flatMap(Evidence::reading).isEmpty()) {
            return new LaboratoryModel.Proposal(
                    "", text("grading.laboratory.ungraded"), missing(proposal), "");
        }
        var arguments = EvidenceArguments.of(proposal, plan.version());
        return new LaboratoryModel.Proposal(
                proposal.least().map(String::valueOf).orElse(""),
                texts.words("grading.laboratory.title", arguments, locale),
                texts.words("grading.laboratory.why", arguments, locale),
                proposal.proof().map(proof -> proof.sample().date().toString()).orElse(""));
    }

    private String missing(GradeProposal proposal) {
        return proposal.open().stream()
                .map(Evidence::result)
                .filter(LabResult.NotGraded.class::isInstance)
                .map(LabResult.NotGraded.class::cast)
                .flatMap(result -> result.missing().stream())
                .distinct()
                .map(lacking -> text("grading.laboratory.missing." + lacking))
                .collect(Collectors.joining(text("grading.and")));
    }

    private LaboratoryModel.Series series(LabSeries series) {
        var last = series.points().getLast();
        return new LaboratoryModel.Series(
                text("grading.laboratory.test", test(series.test()), unit(series.test())),
                range(last),
                series.points().stream().map(this::point).toList(),
                series.scale().bands().stream().map(LaboratoryWords::band).toList());
    }

    private static String range(LabSeries.Point point) {
        var lower = point.lower().map(LaboratoryWords::plain);
        var upper = point.upper().map(LaboratoryWords::plain);
        return lower.isEmpty() && upper.isEmpty()
                ? ""
                : text("grading.laboratory.range", lower.orElse("…"), upper.orElse("…"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private LaboratoryModel.Point point(LabSeries.Point point) {
        var sample = point.sample();
        return new LaboratoryModel.Point(
                sample.date().toString(), point.value().doubleValue(), plain(sample.value()));
    }

    private static LaboratoryModel.Band band(Band band) {
        Function<Edge, Double> number = edge -> edge.value().doubleValue();
        return new LaboratoryModel.Band(
                band.leastGrade(),
                band.from().map(number).orElse(null),
                band.to().map(number).orElse(null));
    }

    private String test(LabTest test) {
        return texts.code(LabTest.CODES.oid(), test.code(), locale);
    }

    private String unit(LabTest test) {
        return texts.code(LabTest.UNITS.oid(), test.unit(), locale);
    }
}
