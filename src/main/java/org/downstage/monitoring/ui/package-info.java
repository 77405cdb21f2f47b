/** The page of source verification. */
@NullMarked
package org.downstage.monitoring.ui;

import org.jspecify.annotations.NullMarked;
