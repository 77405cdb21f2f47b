/**
 * Queries on the screen: the thread with what the reader may do, the list, the count in the rail.
 */
@NullMarked
package org.downstage.query.ui;

import org.jspecify.annotations.NullMarked;
