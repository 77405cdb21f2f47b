/** The portal's languages: texts from every feature's bundles, and the reader's choice. */
@NullMarked
package org.downstage.base.language;

import org.jspecify.annotations.NullMarked;
