/** The panel that says what is next. */
@NullMarked
package org.downstage.worklist.ui;

import org.jspecify.annotations.NullMarked;
