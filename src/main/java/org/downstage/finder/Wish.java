package org.downstage.finder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: {@code s102 end date} asks for the subject {@code S102} and the
 * words {@code end} and {@code date}.
 *
 * @param subject part of a subject id in capitals without its hyphen; empty if none was typed
 * @param words the rest in small letters
 */
record Wish(String subject, List<String> words) {

    private static final Pattern SUBJECT = Pattern.compile("s\\d{1,2}-?\\d{0,4}|\\d{2,4}");

    /** Takes apart what was typed; full-width letters and any spaces count as plain ones. */
    static Wish of(String typed) {
        var plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var words = Arrays.stream(plain.split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || !SUBJECT.matcher(words.getFirst()).matches()) {
            return new Wish("", words);
        }
        var subject = words.getFirst().replace("-", "").toUpperCase(Locale.ROOT);
        return new Wish(subject, words.subList(1, words.size()));
    }

    /**
     * Whether each word begins a word of one of the texts, or stands in it where a script has no
     * spaces.
     */
    boolean fits(List<String> texts) {
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> holds(text, word)));
    }

    private static boolean holds(String text, String word) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.startsWith(word)
                || small.matches("(?s).*[^\\p{L}\\p{N}]" + Pattern.quote(word) + ".*")
                || (word.codePoints().anyMatch(Character::isIdeographic) && small.contains(word));
    }
}
