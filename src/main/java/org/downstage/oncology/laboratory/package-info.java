/**
 * What a laboratory value proves under CTCAE: analytes and their units, the numeric limits of both
 * versions as tables, and the grade, question or gap that follows from a sample.
 */
@NullMarked
package org.downstage.oncology.laboratory;

import org.jspecify.annotations.NullMarked;
