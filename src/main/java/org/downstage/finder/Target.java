package org.downstage.finder;

/**
 * A place to go to.
 *
 * @param name what it is, in the reader's language
 * @param place where it stands, blank if the name says it all
 * @param address from the application's root
 */
public record Target(String name, String place, String address) {}
