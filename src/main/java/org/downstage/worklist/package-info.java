/** What waits for a person: drafts, queries, signatures, overdue visits, oldest first. */
@NullMarked
package org.downstage.worklist;

import org.jspecify.annotations.NullMarked;
