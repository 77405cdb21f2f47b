package org.downstage.oncology.ctcae;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds terms while a reader types. A term is found if each typed word begins or is within one of
 * its words; accents, upper case and British or American spelling make no difference.
 *
 * <p>Immutable; shared by all threads.
 */
public final class TermSearch {

    /**
     * A term and the words that it is found by, beside its published name.
     *
     * @param words its name in the reader's language
     * @param synonyms other spellings, abbreviations and everyday words
     */
    public record Entry(Term term, String words, List<String> synonyms) {

        /** An entry that keeps the synonyms as they are now. */
        public Entry {
            synonyms = List.copyOf(synonyms);
        }
    }

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The published spelling is American: oesophageal, anaemia, diarrhoea lose their vowel. */
    private static final Pattern BRITISH = Pattern.compile("[ao]e");

    private final List<Indexed> entries;

    /** A search over these terms, which are found in this order. */
    public TermSearch(List<Entry> entries) {
        this.entries = entries.stream().map(Indexed::of).toList();
    }

    /**
     * The terms for what was typed: first those with a word that begins so, then those that have it
     * within a word; each in the order given. Nothing typed finds all terms.
     */
    public List<Term> find(String typed) {
        var wanted = wordsIn(typed);
        return Stream.of(Match.BEGINS, Match.WITHIN)
                .flatMap(match -> entries.stream().filter(entry -> entry.match(wanted) == match))
                .map(Indexed::term)
                .toList();
    }

    private static List<String> wordsIn(String text) {
        var plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(GAP.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String american(String word) {
        return BRITISH.matcher(word).replaceAll("e");
    }

    private enum Match {
        BEGINS,
        WITHIN,
        NONE
    }

    /** A term with its words as they are compared: without accents, in lower case. */
    private record Indexed(Term term, List<String> words) {

        static Indexed of(Entry entry) {
            var texts =
                    Stream.concat(
                            Stream.of(entry.words(), entry.term().name()),
                            entry.synonyms().stream());
            return new Indexed(
                    entry.term(),
                    texts.flatMap(text -> wordsIn(text).stream()).distinct().toList());
        }

        /** The weakest match of the typed words decides. */
        Match match(List<String> wanted) {
            return wanted.stream().map(this::match).reduce(Match.BEGINS, Indexed::weaker);
        }

        private static Match weaker(Match one, Match other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private Match match(String wanted) {
            return words.stream()
                    .map(word -> match(word, wanted))
                    .min(Match::compareTo)
                    .orElse(Match.NONE);
        }

        private static Match match(String word, String wanted) {
            if (word.startsWith(wanted) || american(word).startsWith(american(wanted))) {
                return Match.BEGINS;
            }
            return word.contains(wanted) || american(word).contains(american(wanted))
                    ? Match.WITHIN
                    : Match.NONE;
        }
    }
}
