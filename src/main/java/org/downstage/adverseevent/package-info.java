/** Adverse events: what they are called, and what their grades mean, in the reader's language. */
@NullMarked
package org.downstage.adverseevent;

import org.jspecify.annotations.NullMarked;
