/**
 * Audit review as work: queues of entries that deserve a second look, each settled by a dated
 * disposition that stays on record.
 */
@NullMarked
package org.downstage.review;

import org.jspecify.annotations.NullMarked;
