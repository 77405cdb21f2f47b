package org.downstage.audit;

import java.time.Instant;

/**
 * The place of an entry in the order of the whole trail: by time, and at the same time by chain and
 * number. Places never move, so a page that starts at one stays the same while entries arrive.
 *
 * @param at when it was recorded
 * @param chain its chain: a subject's key, or 0 for the portal's own
 * @param sequence its number in the chain, from 1
 */
public record AuditPosition(Instant at, long chain, int sequence) {}
