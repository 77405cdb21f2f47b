package org.downstage.dictionary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.OfficialDictionary;
import org.downstage.oncology.ctcae.OfficialWording;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.Term;
import org.springframework.stereotype.Component;

/**
 * The dictionary that counts now: the newest import of the plan's version, else the shipped terms.
 * Every question is answered by one whole dictionary; a new one takes the place of the old at once.
 * Shared by all threads.
 */
@Component
public class DictionaryInUse {

    private final DictionaryRepository repository;
    private final CtcaeVersion planned;
    private volatile Map<CtcaeVersion, OfficialDictionary> imported;

    DictionaryInUse(DictionaryRepository repository, ToxicityPlan plan) {
        this.repository = repository;
        this.planned = plan.version();
        this.imported = load();
    }

    private Map<CtcaeVersion, OfficialDictionary> load() {
        var loaded = new EnumMap<CtcaeVersion, OfficialDictionary>(CtcaeVersion.class);
        for (var version : CtcaeVersion.values()) {
            repository
                    .newest(version)
                    .map(newest ->
                            new OfficialDictionary(
                                    version, repository.terms(newest.dictionaryId())))
                    .ifPresent(dictionary -> loaded.put(version, dictionary));
        }
        return loaded;
    }

    /** Takes what the database has by now. Once an import is committed, never before. */
    void reload() {
        imported = load();
    }

    /** The version that the study grades by. */
    CtcaeVersion planned() {
        return planned;
    }

    /** What is in use of a version, as it is now. */
    Dictionary of(CtcaeVersion version) {
        Optional<Dictionary> official = Optional.ofNullable(imported.get(version));
        return official.orElseGet(() -> ShippedDictionary.of(version));
    }

    /** The study's dictionary, whichever is in use at the moment of a question. */
    public Dictionary live() {
        return new Dictionary() {
            @Override
            public CtcaeVersion version() {
                return planned;
            }

            @Override
            public Optional<Term> term(String name) {
                return of(planned).term(name);
            }

            @Override
            public List<Term> terms() {
                return of(planned).terms();
            }
        };
    }

    /** The NCI's texts, as far as they are imported at the moment of a question. */
    public OfficialWording wording() {
        return (version, term) ->
                Optional.ofNullable(imported.get(version))
                        .flatMap(dictionary -> dictionary.of(version, term));
    }
}
