/** Lists as CSV, as a spreadsheet shows them and never runs them. */
@NullMarked
package org.downstage.base.csv;

import org.jspecify.annotations.NullMarked;
