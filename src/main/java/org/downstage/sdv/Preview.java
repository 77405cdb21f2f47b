package org.downstage.sdv;

import java.util.HashSet;
import java.util.TreeMap;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Item;
import org.downstage.sdv.PlanPreview.Line;
import org.downstage.sdv.PreviewRepository.CountedForm;
import org.springframework.stereotype.Component;

/** Counts what a plan would ask for, by the rule that counts it afterwards. */
@Component
class Preview {

    private final PreviewRepository study;
    private final Catalogue catalogue;

    Preview(PreviewRepository study, Catalogue catalogue) {
        this.study = study;
        this.catalogue = catalogue;
    }

    PlanPreview of(PlanTerms terms) {
        var limit = terms.openQueries();
        var busy = new HashSet<Integer>();
        if (limit != null) {
            study.openQueries().entrySet().stream()
                    .filter(site -> site.getValue() > limit)
                    .forEach(site -> busy.add(site.getKey()));
        }
        var lines = new TreeMap<String, Line>();
        study.forEach(form ->
                lines.merge(
                        form.siteCode(),
                        line(terms, form, busy.contains(form.standing().siteId())),
                        Line::plus));
        return new PlanPreview(lines.values().stream().toList());
    }

    private Line line(PlanTerms terms, CountedForm form, boolean triggered) {
        var definition = catalogue.require(form.key().form());
        var known = form.standing();
        var standing =
                new Standing(
                        known.siteId(), known.subject(), known.rank(), triggered, known.serious());
        var due = Requirement.due(terms, standing, definition, form.key(), form.filled());
        var verified = new HashSet<>(form.verified());
        return new Line(
                form.siteCode(),
                form.filled().size(),
                critical(definition, form),
                due.size(),
                (int) due.stream().filter(verified::contains).count());
    }

    private static int critical(CaseReportForm definition, CountedForm form) {
        return (int)
                form.filled().stream()
                        .filter(path ->
                                definition.item(path.item()).filter(Item::isCritical).isPresent())
                        .count();
    }
}
