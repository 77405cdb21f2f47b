package org.downstage.oncology.ctcae;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All terms of a version with the NCI's own texts. A shipped name that differs from the published
 * one only in upper case, spaces or dashes is still the same term: a record may have been made with
 * it before the import.
 *
 * <p>Immutable; shared by all threads.
 */
public final class OfficialDictionary implements Dictionary, OfficialWording {

    private final CtcaeVersion version;
    private final Map<String, OfficialTerm> byName = new LinkedHashMap<>();
    private final Map<String, OfficialTerm> byKey = new HashMap<>();
    private final List<Term> terms;

    /**
     * A dictionary of these terms, in the order in which they were published.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public OfficialDictionary(CtcaeVersion version, List<OfficialTerm> published) {
        this.version = version;
        var ordered = new ArrayList<>(published);
        ordered.sort(Comparator.comparing(each -> each.term().soc()));
        for (var each : ordered) {
            if (byName.put(each.term().name(), each) != null
                    || byKey.put(each.term().key(), each) != null) {
                throw new IllegalArgumentException("Two terms are " + each.term().name());
            }
        }
        terms = ordered.stream().map(OfficialTerm::term).toList();
    }

    @Override
    public CtcaeVersion version() {
        return version;
    }

    @Override
    public Optional<Term> term(String name) {
        return official(name).map(OfficialTerm::term);
    }

    @Override
    public List<Term> terms() {
        return terms;
    }

    /** The terms with their texts: by system organ class, and in it as published. */
    public List<OfficialTerm> officialTerms() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<Text> of(CtcaeVersion asked, Term term) {
        return asked == version ? official(term.name()).map(OfficialTerm::text) : Optional.empty();
    }

    private Optional<OfficialTerm> official(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() ->
                        ShippedDictionary.of(version)
                                .term(name)
                                .flatMap(shipped -> Optional.ofNullable(byKey.get(shipped.key()))));
    }
}
