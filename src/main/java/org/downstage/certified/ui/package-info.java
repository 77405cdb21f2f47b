/** The page on which a certified copy is made, and a file compared with the copies made. */
@NullMarked
package org.downstage.certified.ui;

import org.jspecify.annotations.NullMarked;
