/** Laboratory results: the limits of normal of each site, and what results propose in words. */
@NullMarked
package org.downstage.laboratory;

import org.jspecify.annotations.NullMarked;
