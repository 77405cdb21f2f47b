/** The page on which monitors and data managers work through the review queues. */
@NullMarked
package org.downstage.review.ui;

import org.jspecify.annotations.NullMarked;
