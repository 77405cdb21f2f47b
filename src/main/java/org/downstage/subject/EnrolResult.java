package org.downstage.subject;

/** What became of an enrolment. */
public sealed interface EnrolResult {

    /**
     * The subject is enrolled.
     *
     * @param subject the new subject
     */
    record Enrolled(Subject subject) implements EnrolResult {}

    /**
     * The text is no subject id of the site.
     *
     * @param siteCode what it has to begin with
     */
    record NotAnId(String siteCode) implements EnrolResult {}

    /**
     * The id is taken.
     *
     * @param key the id
     */
    record Taken(String key) implements EnrolResult {}

    /**
     * The site takes no new subjects.
     *
     * @param siteCode the site
     */
    record SiteClosed(String siteCode) implements EnrolResult {}
}
