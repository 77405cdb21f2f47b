package org.downstage.crf;

import java.util.List;
import java.util.Set;

/**
 * A closed list of codes. The words for a code stand in the bundles under {@code code.OID.CODE}.
 *
 * @param oid name of the list, unique in the catalogue, upper snake case
 * @param codes the codes in the order in which they are offered; no duplicates, no commas (they
 *     separate the codes of a stored set)
 */
public record CodeList(String oid, List<String> codes) {

    public CodeList {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || Set.copyOf(codes).size() != codes.size()) {
            throw new IllegalArgumentException("Code list " + oid + " is empty or repeats a code");
        }
        if (codes.stream().anyMatch(code -> code.contains(","))) {
            throw new IllegalArgumentException("Code list " + oid + " has a comma in a code");
        }
    }

    /** A list of the given codes. */
    public static CodeList of(String oid, String... codes) {
        return new CodeList(oid, List.of(codes));
    }

    /** Whether the code is one of this list; upper and lower case differ. */
    public boolean contains(String code) {
        return codes.contains(code);
    }
}
