package org.downstage.oncology.ctcae;

/**
 * A term as the NCI published it.
 *
 * @param term its name, class and grades
 * @param text its texts, one for each of the grades
 */
public record OfficialTerm(Term term, OfficialWording.Text text) {

    /**
     * A term whose texts are those of its grades.
     *
     * @throws IllegalArgumentException if a grade has no text, or a text no grade
     */
    public OfficialTerm {
        if (!term.grades().equals(text.grades().keySet())) {
            throw new IllegalArgumentException("Texts and grades of " + term.name() + " differ");
        }
    }
}
