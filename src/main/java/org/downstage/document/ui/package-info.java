/** The viewer of source documents, their redaction, and the page of a subject's sources. */
@NullMarked
package org.downstage.document.ui;

import org.jspecify.annotations.NullMarked;
