package org.downstage.oncology.ctcae;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The NCI's own English texts, as far as they have been imported. */
public interface OfficialWording {

    /** Nothing imported. */
    OfficialWording NONE = (version, term) -> Optional.empty();

    /**
     * What the NCI says of a term.
     *
     * @param definition what it means; empty where the NCI gives none
     * @param note where else to look; empty where the NCI gives none
     * @param grades the text of each grade that exists, by grade from 1 to 5
     */
    record Text(
            Optional<String> definition, Optional<String> note, SortedMap<Integer, String> grades) {

        /** A text that keeps its grades as they are now. */
        public Text {
            grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
        }
    }

    /** The texts of a term of this version; empty unless they were imported. */
    Optional<Text> of(CtcaeVersion version, Term term);
}
