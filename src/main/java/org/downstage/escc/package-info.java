/**
 * The oesophageal study said in the language of case report forms: one file a form, its checks and
 * derivations beside it. Pure: it knows no framework, no database and no clock.
 */
@NullMarked
package org.downstage.escc;

import org.jspecify.annotations.NullMarked;
