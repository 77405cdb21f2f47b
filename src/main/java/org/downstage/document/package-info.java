/**
 * Source documents: received, kept by the hash of their content, redacted before anybody outside
 * the site sees them, and linked to the items whose values they prove.
 */
@NullMarked
package org.downstage.document;

import org.jspecify.annotations.NullMarked;
