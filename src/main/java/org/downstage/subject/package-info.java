/** Subjects of the study: their enrolment, and the matrix of their case books. */
@NullMarked
package org.downstage.subject;

import org.jspecify.annotations.NullMarked;
