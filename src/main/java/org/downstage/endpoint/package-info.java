/**
 * A subject's endpoints, derived from the case book by the study's definitions. Pure: it knows no
 * framework, no database and no clock.
 */
@NullMarked
package org.downstage.endpoint;

import org.jspecify.annotations.NullMarked;
