package org.downstage.oncology.ctcae;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which shipped term a published one is when they are spelt differently: the same words of the same
 * class, whatever their order, upper case, dashes, British or American spelling. So a term keeps
 * the portal's own words for it, its synonyms among them.
 */
public final class Counterparts {

    private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BRITISH = Pattern.compile("[ao]e");
    private static final Map<String, Term> SHIPPED = shipped();

    private Counterparts() {}

    /** The shipped term, of either version, that has the words of this one. */
    public static Optional<Term> of(Term term) {
        return Optional.ofNullable(SHIPPED.get(words(term)));
    }

    private static Map<String, Term> shipped() {
        var terms = new HashMap<String, Term>();
        for (var version : CtcaeVersion.values()) {
            ShippedDictionary.of(version)
                    .terms()
                    .forEach(term -> terms.putIfAbsent(words(term), term));
        }
        return Map.copyOf(terms);
    }

    private static String words(Term term) {
        var plain = BRITISH.matcher(term.name().toLowerCase(Locale.ROOT)).replaceAll("e");
        return term.soc() + ":" + new TreeSet<>(Arrays.asList(GAP.split(plain)));
    }
}
