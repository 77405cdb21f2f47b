package org.downstage.crf;

import java.util.Collection;
import java.util.List;

/**
 * Codes chosen from one list, in the order of that list and without repetition, so that two equal
 * choices are equal values whatever the order in which they were ticked.
 *
 * @param codes the chosen codes; at least one
 */
public record CodeSet(List<String> codes) {

    public CodeSet {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("A code set holds at least one code");
        }
    }

    /** The given codes, put into the order of {@code list}; codes that it lacks come last. */
    public static CodeSet of(CodeList list, Collection<String> chosen) {
        return new CodeSet(
                chosen.stream()
                        .distinct()
                        .sorted((a, b) ->
                                Integer.compareUnsigned(
                                        list.codes().indexOf(a), list.codes().indexOf(b)))
                        .toList());
    }

    /** Whether the code was chosen. */
    public boolean contains(String code) {
        return codes.contains(code);
    }

    /** The codes separated by commas, as they are stored. */
    @Override
    public String toString() {
        return String.join(",", codes);
    }
}
