package org.downstage.sdv;

/**
 * What decides how much of a form has to be verified, besides the plan.
 *
 * @param siteId the subject's site
 * @param subject the subject id
 * @param rank how many subjects of the site were enrolled before this one
 * @param triggered whether the site had too many open queries under the plan
 * @param serious whether the subject has a serious adverse event
 */
record Standing(int siteId, String subject, int rank, boolean triggered, boolean serious) {

    /** Whether the plan asks for everything that the subject's forms hold. */
    boolean isWhole(PlanTerms terms) {
        return rank < terms.firstSubjects() || triggered || (serious && terms.seriousEvents());
    }
}
