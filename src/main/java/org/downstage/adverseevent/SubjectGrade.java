package org.downstage.adverseevent;

import org.downstage.oncology.ctcae.SystemOrganClass;
import org.jspecify.annotations.Nullable;

/**
 * A subject's worst grade of a term.
 *
 * @param subject the subject id
 * @param term the CTCAE term as published
 * @param soc its system organ class; null when the dictionary has no such term
 * @param grade 1 to 5
 */
public record SubjectGrade(
        String subject, String term, @Nullable SystemOrganClass soc, int grade) {}
