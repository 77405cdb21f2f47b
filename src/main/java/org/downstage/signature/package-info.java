/**
 * Electronic signatures: an investigator signs forms with the password and a meaning, over a hash
 * of the exact values; who asks whether a signature still holds gets the values that changed.
 */
@NullMarked
package org.downstage.signature;

import org.jspecify.annotations.NullMarked;
