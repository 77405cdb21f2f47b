/** The audit page: the trail in words with filters, its export, and its verification. */
@NullMarked
package org.downstage.audit.ui;

import org.jspecify.annotations.NullMarked;
