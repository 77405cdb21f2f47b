package org.downstage.base.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources: every key that stands in one has a text. */
class TextKeysTest {

    private static final Pattern KEY =
            Pattern.compile(
                    "(?:\\btext|getTranslation|translate|\\bfineprint)\\(\\s*\"([^\"]+)\"(\\s*\\+)?"
                            + "|@Menu\\([^)]*title\\s*=\\s*\"([^\"]+)\"()");

    @Test
    void every_key_in_the_sources_has_a_text() throws IOException {
        Set<String> known = MessageBundles.textsOf(Language.ENGLISH).keySet();
        Set<String> unknown = new TreeSet<>();
        int found = 0;
        for (Path source : sources()) {
            String java = Files.readString(source);
            if (!java.contains("org.downstage.base.language") && !java.contains("@Menu(")) {
                continue;
            }
            Matcher key = KEY.matcher(java);
            while (key.find()) {
                found++;
                String literal = key.group(1) != null ? key.group(1) : key.group(3);
                boolean isPrefix = key.group(2) != null;
                if (!isKnown(literal, isPrefix, known)) {
                    unknown.add(literal + " in " + source.getFileName());
                }
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(found).as("keys the scan recognises").isGreaterThan(40);
    }

    private static boolean isKnown(String literal, boolean isPrefix, Set<String> known) {
        return isPrefix
                ? known.stream().anyMatch(key -> key.startsWith(literal))
                : known.contains(literal);
    }

    private static Iterable<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
