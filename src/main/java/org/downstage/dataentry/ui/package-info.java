/** The case book's screen: its forms at the left, one form to fill, and a panel that explains. */
@NullMarked
package org.downstage.dataentry.ui;

import org.jspecify.annotations.NullMarked;
