package org.downstage.oncology.laboratory;

import java.time.LocalDate;

/**
 * A sample and its day.
 *
 * @param taken the day that it was taken
 */
public record TakenSample(LocalDate taken, Sample sample) {}
