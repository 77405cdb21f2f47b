/** Screens of adverse events: a subject's grading grid, and the listing of the whole study. */
@NullMarked
package org.downstage.adverseevent.ui;

import org.jspecify.annotations.NullMarked;
