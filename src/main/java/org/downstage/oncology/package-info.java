/**
 * The rules of oesophageal oncology that the study derives its values from, as pure functions:
 * staging, downstaging, response, regression, complications, dose and intervals.
 */
@NullMarked
package org.downstage.oncology;

import org.jspecify.annotations.NullMarked;
