/** How accounts sign in over HTTP: the filter chain, sessions, cookies and response headers. */
@NullMarked
package org.downstage.account.web;

import org.jspecify.annotations.NullMarked;
