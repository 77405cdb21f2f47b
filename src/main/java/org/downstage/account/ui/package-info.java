/** The administrator's pages, setting a password, and what an open page is told of its session. */
@NullMarked
package org.downstage.account.ui;

import org.jspecify.annotations.NullMarked;
