/**
 * Source data verification: plans that say what has to be compared with its source, verifications
 * bound to the exact value, the counts that follow both, and the list of what is left to do. It
 * knows no form's values; whoever saves or verifies hands over what it needs.
 */
@NullMarked
package org.downstage.sdv;

import org.jspecify.annotations.NullMarked;
