/**
 * The dictionary of adverse event terms and their grades (NCI CTCAE) as far as the portal ships it:
 * which terms each version has, which grades exist for a term, and how a reader finds one. Their
 * words for the screen are in the bundles.
 */
@NullMarked
package org.downstage.oncology.ctcae;

import org.jspecify.annotations.NullMarked;
