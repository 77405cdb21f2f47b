/** The subject matrix on the screen: where investigators and everybody who reads cases begin. */
@NullMarked
package org.downstage.matrix.ui;

import org.jspecify.annotations.NullMarked;
