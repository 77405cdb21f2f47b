package org.downstage.dictionary;

/**
 * How often a term and grade stand in the study's records.
 *
 * @param term as recorded
 * @param grade from 1 to 5; 0 where the term was assessed without a grade
 * @param records number of rows
 */
record RecordedUse(String term, int grade, int records) {}
