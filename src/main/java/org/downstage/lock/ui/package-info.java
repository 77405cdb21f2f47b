/** The data manager's bar below an open form, and the page that closes whole sites. */
@NullMarked
package org.downstage.lock.ui;

import org.jspecify.annotations.NullMarked;
