package org.downstage.oncology.ctcae;

import java.util.List;
import java.util.Optional;

/** The terms of one version of the CTCAE, or a part of them. */
public interface Dictionary {

    /** The version that its terms and grades are of. */
    CtcaeVersion version();

    /**
     * The term of a name.
     *
     * @param name the exact published English name
     * @return empty if this dictionary has no such term
     */
    Optional<Term> term(String name);

    /** All terms: by system organ class, and in it as published. */
    List<Term> terms();
}
