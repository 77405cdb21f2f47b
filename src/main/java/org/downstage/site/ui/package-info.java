/** The administrator's page of sites. */
@NullMarked
package org.downstage.site.ui;

import org.jspecify.annotations.NullMarked;
