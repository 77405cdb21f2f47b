/**
 * The one write path for clinical data: drafts of what is being typed, the checked and audited
 * saving of forms, and the screens on which they are filled.
 */
@NullMarked
package org.downstage.dataentry;

import org.jspecify.annotations.NullMarked;
