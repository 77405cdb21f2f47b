package org.downstage.statistics;

/**
 * One time at which a survival curve drops or loses subjects.
 *
 * @param time in the unit of the observations
 * @param atRisk how many were observed up to this time at least, those that end here included
 * @param events how many had the event at this time
 * @param censored how many were censored at this time; they count as at risk for its events
 * @param estimate the curve from this time on
 */
public record SurvivalStep(
        double time, int atRisk, int events, int censored, SurvivalEstimate estimate) {}
