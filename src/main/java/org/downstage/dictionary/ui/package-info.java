/** The data manager's page of the dictionary of adverse events and its import. */
@NullMarked
package org.downstage.dictionary.ui;

import org.jspecify.annotations.NullMarked;
