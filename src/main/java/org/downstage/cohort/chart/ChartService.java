package org.downstage.cohort.chart;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.downstage.cohort.CohortPage.Groups;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.Selection;
import org.downstage.cohort.SourceShare;
import org.downstage.cohort.chart.ChartPage.Shown;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;

/**
 * The charts over the subjects of the account's sites. All are read from the one selection that the
 * tables are made from, so that no two figures of a page can differ in their subjects.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class ChartService {

    private final CohortService cohort;
    private final StudyDefinitions definitions;
    private final DeclaredTests declared;

    ChartService(CohortService cohort, StudyDefinitions definitions, DeclaredTests declared) {
        this.cohort = cohort;
        this.definitions = definitions;
        this.declared = declared;
    }

    /** The whole page. */
    public ChartPage read(CohortRequest request) {
        var page = cohort.read(request);
        var charts = new EnumMap<ChartKind, Shown>(ChartKind.class);
        page.groups()
                .ifPresent(groups -> {
                    var asked = asked(request, groups);
                    for (var kind : ChartKind.values()) {
                        charts.put(kind, shown(kind, groups, asked));
                    }
                });
        return new ChartPage(page, Map.copyOf(charts));
    }

    /** One chart of the page. */
    public Shown read(ChartKind kind, CohortRequest request) {
        return cohort.read(request)
                .groups()
                .map(groups -> shown(kind, groups, asked(request, groups)))
                .orElse(Shown.HIDDEN);
    }

    private Asked asked(CohortRequest request, Groups groups) {
        return new Asked(request, new Cells(cohort.smallestCell()), definitions, declared, groups);
    }

    private static Shown shown(ChartKind kind, Groups groups, Asked asked) {
        return new Shown(
                Optional.of(shown(kind, groups.selected(), asked)),
                groups.rest().map(rest -> shown(kind, rest, asked)));
    }

    private static Chart shown(ChartKind kind, Selection subjects, Asked asked) {
        return asked.cells().shown(kind.read(subjects, asked));
    }

    /**
     * How much of what a chart of the page rests on is source-verified; nothing where it is hidden.
     */
    public Optional<SourceShare> sources(ChartKind kind, ChartPage page) {
        return page.cohort()
                .groups()
                .map(groups ->
                        SourceShare.of(groups.selected(), ChartSources.of(kind, definitions)));
    }
}
