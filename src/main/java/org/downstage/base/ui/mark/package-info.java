/** Glyphs, status marks and badges; each says in words what it shows. */
@NullMarked
package org.downstage.base.ui.mark;

import org.jspecify.annotations.NullMarked;
