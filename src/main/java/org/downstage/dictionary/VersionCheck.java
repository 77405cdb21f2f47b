package org.downstage.dictionary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.Problem.Place;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialTerm;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;

/**
 * Whether terms are those of the version that was chosen: as many as the NCI published, in all of
 * its classes, with the terms that only this version has and none that only the other has.
 */
final class VersionCheck {

    private VersionCheck() {}

    static void check(
            CtcaeVersion version, List<OfficialTerm> terms, String sheet, Problems problems) {
        var place = Place.sheet(sheet);
        var names =
                terms.stream()
                        .map(each -> each.term().key())
                        .collect(Collectors.toUnmodifiableSet());
        for (var other : CtcaeVersion.values()) {
            if (other != version) {
                for (var name : onlyIn(other, version)) {
                    if (names.contains(name.key())) {
                        problems.add(
                                Problem.at(
                                        place,
                                        Kind.TERM_OF_OTHER_VERSION,
                                        name.name(),
                                        other.code(),
                                        version.code()));
                    }
                }
                for (var name : onlyIn(version, other)) {
                    if (!names.contains(name.key())) {
                        problems.add(
                                Problem.at(place, Kind.TERM_MISSING, name.name(), version.code()));
                    }
                }
            }
        }
        requireCounts(version, terms, place, problems);
    }

    private static void requireCounts(
            CtcaeVersion version, List<OfficialTerm> terms, Place place, Problems problems) {
        if (terms.size() != version.publishedTerms()) {
            problems.add(
                    Problem.at(
                            place,
                            Kind.TERM_COUNT,
                            version.code(),
                            String.valueOf(version.publishedTerms()),
                            String.valueOf(terms.size())));
        }
        var classes = terms.stream().map(each -> each.term().soc()).distinct().count();
        if (classes != SystemOrganClass.values().length) {
            problems.add(
                    Problem.at(place, Kind.SOC_COUNT, version.code(), String.valueOf(classes)));
        }
    }

    /** The shipped terms of one version that the other has not. */
    private static List<Term> onlyIn(CtcaeVersion version, CtcaeVersion other) {
        Set<String> others =
                ShippedDictionary.of(other).terms().stream()
                        .map(Term::name)
                        .collect(Collectors.toSet());
        return ShippedDictionary.of(version).terms().stream()
                .filter(term -> !others.contains(term.name()))
                .toList();
    }
}
