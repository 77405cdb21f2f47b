package org.downstage.base;

/**
 * Marks an exception that means "not there, or not for this person", which nobody is to tell apart.
 * Views leave such an exception alone: the error handling shows the same neutral words for all.
 */
public interface NotThere {}
