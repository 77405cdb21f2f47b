/**
 * Reads a table of laboratory results as a spreadsheet puts it on the clipboard. Nothing is guessed
 * and no text is lost: what cannot be read comes back with its place and what is wrong with it.
 */
@NullMarked
package org.downstage.laboratory.paste;

import org.jspecify.annotations.NullMarked;
