package org.downstage.base.database;

/**
 * The account to which the migrations grant the application's rights.
 *
 * @param name its name, or empty if the application has no account apart from the schema's owner
 * @param host the host part of its name, as the database server knows it
 */
record ApplicationAccount(String name, String host) {}
