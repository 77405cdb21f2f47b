/** Queries: questions about a value, opened by the system, a monitor or a data manager. */
@NullMarked
package org.downstage.query;

import org.jspecify.annotations.NullMarked;
