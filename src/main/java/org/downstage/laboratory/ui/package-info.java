/** The grid of a subject's laboratory results, and the page of a site's reference ranges. */
@NullMarked
package org.downstage.laboratory.ui;

import org.jspecify.annotations.NullMarked;
