package org.downstage.dataentry;

/**
 * An occurrence of a repeating form that was declared void: it stays to be read, out of every check
 * and figure.
 *
 * @param form as it stood; its state says who declared it void and when, as its last version
 * @param reason why
 */
public record VoidedForm(StoredForm form, String reason) {}
