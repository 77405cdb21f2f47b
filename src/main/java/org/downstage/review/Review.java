package org.downstage.review;

import java.time.Instant;

/**
 * A disposition as it was given.
 *
 * @param disposition what was decided
 * @param words why
 * @param at when
 * @param by name of who decided
 */
public record Review(Disposition disposition, String words, Instant at, String by) {}
