/** The sites of the study: their codes, names and cities in both languages. */
@NullMarked
package org.downstage.site;

import org.jspecify.annotations.NullMarked;
