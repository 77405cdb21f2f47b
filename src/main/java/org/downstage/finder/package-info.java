/** Finds a subject, a form, an item or a page by a few typed letters. */
@NullMarked
package org.downstage.finder;

import org.jspecify.annotations.NullMarked;
