/**
 * The database: the embedded server and its accounts, the switch to an external one, and how jOOQ
 * and Flyway are set up on either.
 */
@NullMarked
package org.downstage.base.database;

import org.jspecify.annotations.NullMarked;
