package org.downstage.base.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

class BundlesInStepTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    /** Four small words in a row: a sentence that nobody translated, not a drug or a device. */
    private static final Pattern ENGLISH_SENTENCE =
            Pattern.compile("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\\b");

    static Stream<String> bundles() {
        return Stream.of(Language.values())
                .flatMap(language -> names(language).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) {
        assertThat(texts(bundle, Language.CHINESE).keySet())
                .containsExactlyInAnyOrderElementsOf(texts(bundle, Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_empty(String bundle) {
        for (Language language : Language.values()) {
            assertThat(texts(bundle, language))
                    .allSatisfy((key, text) -> assertThat(text).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_use_the_same_arguments(String bundle) {
        Map<String, String> chinese = texts(bundle, Language.CHINESE);
        assertThat(texts(bundle, Language.ENGLISH))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(chinese.getOrDefault(key, "")))
                                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_apostrophe_is_doubled(String bundle) {
        for (Language language : Language.values()) {
            assertThat(texts(bundle, language))
                    .allSatisfy(
                            (key, text) -> assertThat(text).doesNotContainPattern(LONE_APOSTROPHE));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_english_sentence_is_left_in_chinese(String bundle) {
        assertThat(texts(bundle, Language.CHINESE))
                .allSatisfy(
                        (key, text) -> assertThat(text).doesNotContainPattern(ENGLISH_SENTENCE));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_is_in_two_bundles(String bundle) {
        Set<String> others =
                names(Language.ENGLISH).stream()
                        .filter(name -> !name.equals(bundle))
                        .flatMap(name -> texts(name, Language.ENGLISH).keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(texts(bundle, Language.ENGLISH).keySet()).doesNotContainAnyElementsOf(others);
    }

    private static Set<String> names(Language language) {
        String end = language.bundleSuffix() + ".properties";
        return MessageBundles.bundlesOf(language).stream()
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(file -> file.substring(0, file.length() - end.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String bundle, Language language) {
        Map<String, String> texts = new HashMap<>();
        MessageBundles.bundlesOf(language).stream()
                .filter(file ->
                        (bundle + language.bundleSuffix() + ".properties")
                                .equals(file.getFilename()))
                .map(MessageBundles::read)
                .forEach(read ->
                        read.forEach((key, text) -> texts.put((String) key, (String) text)));
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
