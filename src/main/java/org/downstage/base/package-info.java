/** What every feature stands on: layout, notifications, error handling and the database. */
@NullMarked
package org.downstage.base;

import org.jspecify.annotations.NullMarked;
