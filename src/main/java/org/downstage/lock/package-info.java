/**
 * Freezing and locking: a data manager closes a form, a case book or a site after a checklist, and
 * opens it again with a reason.
 */
@NullMarked
package org.downstage.lock;

import org.jspecify.annotations.NullMarked;
