/** Downstage, a research portal for multicentre oesophageal cancer cohorts. */
@NullMarked
package org.downstage;

import org.jspecify.annotations.NullMarked;
