/**
 * The dictionary of adverse events in use: the shipped terms until a data manager imports the NCI's
 * official workbook, then those. What is imported stays; nothing is imported by halves.
 */
@NullMarked
package org.downstage.dictionary;

import org.jspecify.annotations.NullMarked;
