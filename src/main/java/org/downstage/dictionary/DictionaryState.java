package org.downstage.dictionary;

import java.util.List;
import java.util.Optional;
import org.downstage.oncology.ctcae.CtcaeVersion;

/**
 * Which dictionary is in use, and what was imported before.
 *
 * @param version that the study grades by
 * @param counts how much the dictionary in use has
 * @param inUse the import that is in use; empty if the shipped terms are
 * @param history all imports of every version, the newest first
 */
public record DictionaryState(
        CtcaeVersion version,
        Counts counts,
        Optional<ImportedDictionary> inUse,
        List<ImportedDictionary> history) {

    /** A state that stays as it is now. */
    public DictionaryState {
        history = List.copyOf(history);
    }
}
