package org.downstage.sdv;

/**
 * A plan came in force, or a site came under one of its rules. Published within the transaction;
 * the counts are brought in step after its commit.
 *
 * @param planId its number
 */
record PlanActivated(int planId) {}
