package org.downstage.cohort.ui;

import org.downstage.cohort.CohortFilter;

/**
 * A condition that is set, as a chip shows it.
 *
 * @param words e.g. "Stage III"
 * @param name of the condition in addresses
 * @param without the filter without it
 */
record Condition(String words, String name, CohortFilter without) {}
