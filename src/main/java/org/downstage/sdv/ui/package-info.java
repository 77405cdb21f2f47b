/** The page of verification plans. */
@NullMarked
package org.downstage.sdv.ui;

import org.jspecify.annotations.NullMarked;
