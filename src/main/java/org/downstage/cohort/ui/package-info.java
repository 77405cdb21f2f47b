/** The page of the study's results. */
@NullMarked
package org.downstage.cohort.ui;

import org.jspecify.annotations.NullMarked;
