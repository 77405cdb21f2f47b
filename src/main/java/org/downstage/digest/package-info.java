/** The daily digest by e-mail: what waits for each person, in numbers and subject ids alone. */
@NullMarked
package org.downstage.digest;

import org.jspecify.annotations.NullMarked;
