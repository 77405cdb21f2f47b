/**
 * A monitor's day: what waits, the form with its values, what changed since they were verified, and
 * the source beside it.
 */
@NullMarked
package org.downstage.monitoring;

import org.jspecify.annotations.NullMarked;
