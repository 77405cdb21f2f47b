/** The sign-in page. */
@NullMarked
package org.downstage.base.ui.login;

import org.jspecify.annotations.NullMarked;
