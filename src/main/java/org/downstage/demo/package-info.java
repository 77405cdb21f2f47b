/**
 * The demonstration study: the cohort's published figures with an invented case book around each,
 * entered through the services as an investigator would. No person stands behind any of it.
 */
@NullMarked
package org.downstage.demo;

import org.jspecify.annotations.NullMarked;
