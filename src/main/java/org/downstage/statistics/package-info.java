/**
 * What the cohort charts count and test: proportions, quantiles, survival curves and the tests
 * between groups, as pure functions that agree with R. Where a figure does not exist, such as a
 * proportion of nobody, the answer is empty, never a number that looks like one.
 */
@NullMarked
package org.downstage.statistics;

import org.jspecify.annotations.NullMarked;
