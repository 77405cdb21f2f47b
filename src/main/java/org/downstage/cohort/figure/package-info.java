/**
 * Figures to take away: for each a bundle with its data, the portal's own numbers, a script that
 * draws it again with R's packages and compares, and where all of it comes from.
 */
@NullMarked
package org.downstage.cohort.figure;

import org.jspecify.annotations.NullMarked;
