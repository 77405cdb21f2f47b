package org.downstage.base;

/**
 * The person at the screen, as the top bar shows them.
 *
 * @param displayName the name in full, as its owner writes it
 * @param role the role's constant, such as {@code PRINCIPAL_INVESTIGATOR}
 * @param scope the sites they work for, in the reader's language, such as "site 1"; may be empty
 */
public record Person(String displayName, String role, String scope) {}
