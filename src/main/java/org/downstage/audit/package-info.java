/**
 * The append-only audit trail: every change of a value and every workflow act, who did it and when,
 * chained by hashes so that tampering shows.
 */
@NullMarked
package org.downstage.audit;

import org.jspecify.annotations.NullMarked;
