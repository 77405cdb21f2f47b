/**
 * The charts of the cohort: what each shows, as records over a selection of subjects.
 *
 * <p>A new chart takes four things, and nothing else needs to know of it:
 *
 * <ol>
 *   <li>a record here that implements {@link org.downstage.cohort.chart.Chart}, with a factory from
 *       a {@link org.downstage.cohort.Selection}, and its table twin;
 *   <li>an entry in {@link org.downstage.cohort.chart.ChartKind};
 *   <li>a file {@code frontend/charts/ID.ts} with an element {@code ds-chart-ID} that extends
 *       {@code ChartElement} and turns the record into marks and a drawing, imported by {@code
 *       charts.ts};
 *   <li>its words {@code chart.ID.*} in a pair of bundles: {@code title}, {@code definition} and
 *       whatever the drawing and the twin say.
 * </ol>
 *
 * <p>Card, foot, table, downloads, keyboard, cross-filtering and the comparison with the rest come
 * by themselves.
 */
@NullMarked
package org.downstage.cohort.chart;

import org.jspecify.annotations.NullMarked;
