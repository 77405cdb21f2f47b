/**
 * Accounts: who may sign in, in which role and at which sites; passwords, one-time links, lockout
 * and live sessions.
 */
@NullMarked
package org.downstage.account;

import org.jspecify.annotations.NullMarked;
