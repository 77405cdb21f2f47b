/** The bar below an open form that says who signed it and lets an investigator sign. */
@NullMarked
package org.downstage.signature.ui;

import org.jspecify.annotations.NullMarked;
