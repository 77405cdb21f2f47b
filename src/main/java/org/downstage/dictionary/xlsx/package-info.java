/**
 * Reads the cells of an Excel workbook from somebody else's hands: only its text, with a limit for
 * whatever can grow, and without following anything that leads out of the file.
 */
@NullMarked
package org.downstage.dictionary.xlsx;

import org.jspecify.annotations.NullMarked;
