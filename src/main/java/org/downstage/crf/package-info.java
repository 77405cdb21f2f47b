/**
 * The language of case report forms, in the terms of CDISC ODM: forms, item groups, items, code
 * lists, range checks, edit checks, derivations and the data they are applied to. Pure: it knows no
 * framework, no database and no clock.
 */
@NullMarked
package org.downstage.crf;

import org.jspecify.annotations.NullMarked;
