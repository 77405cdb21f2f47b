package org.downstage.adverseevent;

import java.util.List;

/**
 * What a filter's text means in the dictionary's terms.
 *
 * @param terms the published terms that it means
 * @param others the published terms that are named in words of their own, in which it may occur
 */
record Wording(List<String> terms, List<String> others) {

    /** That of no text. */
    static final Wording NONE = new Wording(List.of(), List.of());

    Wording {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
    }
}
