/** What a reader sees when something is not there or went wrong; the log has the rest. */
@NullMarked
package org.downstage.base.ui.error;

import org.jspecify.annotations.NullMarked;
