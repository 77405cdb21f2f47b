package org.downstage.oncology.ctcae;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The terms that come with the portal: those that chemotherapy, immunotherapy, radiotherapy and
 * surgery of the oesophagus need, and every class's "Other, specify". Which grades exist is the
 * NCI's publication of the version. MedDRA's codes are licensed and are left out; a site that has
 * them brings them with a dictionary of its own.
 *
 * <p>Immutable; shared by all threads.
 */
public final class ShippedDictionary implements Dictionary {

    private static final ShippedDictionary FIVE = read(CtcaeVersion.V5, "v5.csv");
    private static final ShippedDictionary SIX = read(CtcaeVersion.V6, "v6.csv");

    private final CtcaeVersion version;
    private final Map<String, Term> terms;

    private ShippedDictionary(CtcaeVersion version, Map<String, Term> terms) {
        this.version = version;
        this.terms = terms;
    }

    /** The shipped terms of a version. */
    public static ShippedDictionary of(CtcaeVersion version) {
        return switch (version) {
            case V5 -> FIVE;
            case V6 -> SIX;
        };
    }

    @Override
    public CtcaeVersion version() {
        return version;
    }

    @Override
    public Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    @Override
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    private static ShippedDictionary read(CtcaeVersion version, String resource) {
        var file = ShippedDictionary.class.getResourceAsStream(resource);
        Objects.requireNonNull(file, resource);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new ShippedDictionary(
                    version,
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(ShippedDictionary::termOf)
                            .collect(
                                    Collectors.toMap(
                                            Term::name,
                                            term -> term,
                                            ShippedDictionary::twice,
                                            LinkedHashMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException("The terms cannot be read: " + resource, e);
        }
    }

    private static Term twice(Term one, Term other) {
        throw new IllegalArgumentException("Two terms have the name " + other.name() + ": " + one);
    }

    /** A line of {@code name;code;soc;grades}, the grades without a gap: {@code 345}. */
    private static Term termOf(String line) {
        var fields = Arrays.asList(line.split(";", -1));
        var code = fields.get(1);
        return new Term(
                fields.get(0),
                SystemOrganClass.valueOf(fields.get(2)),
                fields.get(3)
                        .chars()
                        .mapToObj(Character::getNumericValue)
                        .collect(Collectors.toCollection(TreeSet::new)),
                code.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(code)));
    }
}
