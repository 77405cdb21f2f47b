/**
 * Who is signed in, in which role, and which sites that role may see. Every service asks here; it
 * fails closed.
 */
@NullMarked
package org.downstage.security;

import org.jspecify.annotations.NullMarked;
