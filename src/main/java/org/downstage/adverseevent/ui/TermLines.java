package org.downstage.adverseevent.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.downstage.adverseevent.ui.GradingUpdate.TermLine;
import org.downstage.oncology.ctcae.Term;

/** The lines of the grid: the watch list first, then the other terms; each part by class. */
record TermLines(List<TermLine> all) {

    private static final int SHOWN = 12;

    /**
     * A term that was found while typing.
     *
     * @param term its published name
     * @param name in the reader's language
     * @param soc its class in one or two words
     * @param there whether it has a line already
     */
    record Found(String term, String name, String soc, boolean there) {}

    static TermLines of(GradingSheet sheet, Collection<String> added, GradingWords words) {
        var watched = words.plan().watchList();
        var others = new LinkedHashSet<>(sheet.terms());
        others.addAll(added);
        watched.forEach(others::remove);
        var published = words.dictionary().terms().stream().map(Term::name).toList();
        var sorted = new ArrayList<>(others);
        sorted.sort(Comparator.comparingInt(published::indexOf));
        var lines = new ArrayList<TermLine>();
        lines.addAll(byClass(watched, true, words));
        lines.addAll(byClass(sorted, false, words));
        return new TermLines(lines);
    }

    private static List<TermLine> byClass(List<String> terms, boolean watched, GradingWords words) {
        var classes = new LinkedHashMap<String, List<TermLine>>();
        for (var term : terms) {
            var line = line(term, watched, words);
            classes.computeIfAbsent(line.soc(), soc -> new ArrayList<>()).add(line);
        }
        return classes.values().stream().flatMap(List::stream).toList();
    }

    private static TermLine line(String published, boolean watched, GradingWords words) {
        var term = words.dictionary().term(published);
        return new TermLine(
                published,
                words.called(published),
                words.soc(term),
                words.socInFull(term),
                watched,
                words.groups(published),
                term.map(known -> List.copyOf(known.grades())).orElse(List.of()),
                term.map(words::descriptors).orElse(List.of()),
                term.map(words::wording).orElse(""));
    }

    /** The published names in the order of the lines. */
    List<String> terms() {
        return all.stream().map(TermLine::term).toList();
    }

    /** The first terms that are found by what was typed. */
    static List<Found> found(GradingWords words, Collection<String> there, String typed) {
        return words.find(typed).stream()
                .limit(SHOWN)
                .map(term -> found(term, words, there.contains(term.name())))
                .toList();
    }

    private static Found found(Term term, GradingWords words, boolean there) {
        var published = term.name();
        return new Found(published, words.called(published), words.soc(Optional.of(term)), there);
    }
}
