/** The box that goes anywhere. */
@NullMarked
package org.downstage.finder.ui;

import org.jspecify.annotations.NullMarked;
