package org.downstage.audit;

/**
 * Somebody whom the trail names.
 *
 * @param username the name used to sign in
 * @param displayName the name shown to others
 */
public record AuditPerson(String username, String displayName) {}
