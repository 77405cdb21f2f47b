/**
 * The study's results over the subjects that somebody asks about: filters, the endpoint table and
 * the baseline table, all from one snapshot of the derived endpoints in memory.
 */
@NullMarked
package org.downstage.cohort;

import org.jspecify.annotations.NullMarked;
