/**
 * The subject matrix: each subject's forms with status, queries and missing values, for the sites
 * that an account sees, in a fixed number of statements whatever the number of subjects.
 */
@NullMarked
package org.downstage.matrix;

import org.jspecify.annotations.NullMarked;
