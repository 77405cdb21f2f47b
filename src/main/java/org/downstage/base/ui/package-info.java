/** The frame of every page: rail, top bar, work area, one line of news, language and theme. */
@NullMarked
package org.downstage.base.ui;

import org.jspecify.annotations.NullMarked;
