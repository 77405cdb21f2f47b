/** Screens of adverse events: the listing of the whole study. */
@NullMarked
package org.downstage.adverseevent.ui;

import org.jspecify.annotations.NullMarked;
