/**
 * Certified copies: an investigator takes one subject's complete record along as an accessible PDF,
 * without the sponsor's help; the portal knows it by its hash ever after.
 */
@NullMarked
package org.downstage.certified;

import org.jspecify.annotations.NullMarked;
