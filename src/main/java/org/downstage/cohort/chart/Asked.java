package org.downstage.cohort.chart;

import org.downstage.cohort.CohortRequest;
import org.downstage.endpoint.StudyDefinitions;

/**
 * What a chart needs to know beside its subjects.
 *
 * @param request with the choices about the chart
 * @param cells what the reader's role must not see
 * @param definitions of the study
 * @param declared the comparisons that the study declared
 */
record Asked(
        CohortRequest request, Cells cells, StudyDefinitions definitions, DeclaredTests declared) {}
