package org.downstage.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.Term;

/**
 * What a new dictionary would change.
 *
 * @param added terms that only the new one has
 * @param removed terms that the new one lacks
 * @param regraded terms that have other grades in it
 * @param blocking what is recorded and would no longer be possible
 */
public record Differences(
        List<Term> added, List<Term> removed, List<Regraded> regraded, List<Blocking> blocking) {

    /**
     * A term whose grades differ.
     *
     * @param term in the new dictionary
     * @param before its grades so far
     */
    public record Regraded(Term term, SortedSet<Integer> before) {}

    /**
     * Records that stand in the way.
     *
     * @param term as recorded
     * @param grade that the new dictionary does not have for the term; 0 where it lacks the term
     * @param records number of rows
     */
    public record Blocking(String term, int grade, int records) {}

    /** Differences that stay as they are now. */
    public Differences {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        regraded = List.copyOf(regraded);
        blocking = List.copyOf(blocking);
    }

    /** Whether the new dictionary holds everything that is recorded. */
    public boolean isPossible() {
        return blocking.isEmpty();
    }

    static Differences between(Dictionary before, Dictionary after, List<RecordedUse> recorded) {
        var added = new ArrayList<Term>();
        var regraded = new ArrayList<Regraded>();
        for (var term : after.terms()) {
            var known = before.term(term.name()).or(() -> byKey(before, term));
            if (known.isEmpty()) {
                added.add(term);
            } else if (!known.get().grades().equals(term.grades())) {
                regraded.add(new Regraded(term, known.get().grades()));
            }
        }
        var removed =
                before.terms().stream().filter(term -> after.term(term.name()).isEmpty()).toList();
        return new Differences(added, removed, regraded, blocking(after, recorded));
    }

    /** The shipped dictionary knows only its own spelling. */
    private static Optional<Term> byKey(Dictionary dictionary, Term term) {
        return dictionary.terms().stream()
                .filter(each -> each.key().equals(term.key()))
                .findFirst();
    }

    private static List<Blocking> blocking(Dictionary after, List<RecordedUse> recorded) {
        var lacking = new TreeMap<String, Integer>();
        var blocking = new ArrayList<Blocking>();
        for (var use : recorded) {
            var term = after.term(use.term());
            if (term.isEmpty()) {
                lacking.merge(use.term(), use.records(), Integer::sum);
            } else if (use.grade() > 0 && !term.get().has(use.grade())) {
                blocking.add(new Blocking(use.term(), use.grade(), use.records()));
            }
        }
        lacking.forEach((term, records) -> blocking.add(new Blocking(term, 0, records)));
        return blocking;
    }
}
