/** Hands out pages of source documents, as pictures and nothing else. */
@NullMarked
package org.downstage.document.web;

import org.jspecify.annotations.NullMarked;
