package org.downstage.cohort.chart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.downstage.cohort.CohortPage.Groups;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.Selection;
import org.downstage.endpoint.StudyDefinitions;

/** What the charts of one page need to know beside their subjects. For one thread. */
final class Asked {

    private final CohortRequest request;
    private final Cells cells;
    private final StudyDefinitions definitions;
    private final DeclaredTests declared;
    private final Groups groups;
    private final Map<Selection, StageCounts> stages = new HashMap<>();

    /**
     * @param request with the choices about the charts
     * @param cells what the reader's role must not see
     * @param declared the comparisons that the study declared
     * @param groups whom the charts are of
     */
    Asked(
            CohortRequest request,
            Cells cells,
            StudyDefinitions definitions,
            DeclaredTests declared,
            Groups groups) {
        this.request = request;
        this.cells = cells;
        this.definitions = definitions;
        this.declared = declared;
        this.groups = groups;
    }

    CohortRequest request() {
        return request;
    }

    Cells cells() {
        return cells;
    }

    StudyDefinitions definitions() {
        return definitions;
    }

    DeclaredTests declared() {
        return declared;
    }

    /** Whom a selection is compared with; both are drawn on one scale. */
    Optional<Selection> beside(Selection selection) {
        return groups.rest().map(rest -> selection.equals(rest) ? groups.selected() : rest);
    }

    /** The stage groups of a selection, which more than one chart shows. */
    StageCounts stages(Selection selection) {
        return stages.computeIfAbsent(selection, StageCounts::of);
    }
}
