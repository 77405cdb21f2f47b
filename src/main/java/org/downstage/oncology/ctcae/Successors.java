package org.downstage.oncology.ctcae;

import java.util.Map;
import java.util.Optional;

/**
 * What became of the shipped terms of version 5.0 in version 6.0, by the NCI's mapping of the two.
 * The new term is not the old one renamed: the same finding may have another grade, so nothing is
 * converted by this table alone.
 */
public final class Successors {

    private static final Map<String, String> REPLACED =
            Map.of(
                    "Platelet count decreased", "Thrombocytopenia",
                    "Lymphocyte count decreased", "Lymphopenia",
                    "Lung infection", "Pneumonia",
                    "Thromboembolic event", "Venous thromboembolism");

    private Successors() {}

    /**
     * The term of version 6.0 to look under.
     *
     * @param term a term of version 5.0
     * @return the term itself where 6.0 has it still; empty where 6.0 has nothing instead
     */
    public static Optional<Term> of(Term term) {
        var name = REPLACED.getOrDefault(term.name(), term.name());
        return ShippedDictionary.of(CtcaeVersion.V6).term(name);
    }
}
