package org.downstage.subject;

/**
 * A person taking part, known by the subject id alone.
 *
 * @param subjectId key in the database; never shown
 * @param key the subject id that people use, e.g. {@code S1-02}
 * @param siteId key of the site
 * @param siteCode code of the site, e.g. {@code S1}
 */
public record Subject(long subjectId, String key, int siteId, String siteCode) {}
