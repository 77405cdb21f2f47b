package org.downstage.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.downstage.base.language.Language;
import org.downstage.base.language.TranslationProvider;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TermWordsTest {

    private static final Locale ENGLISH = Language.ENGLISH.locale();
    private static final Locale CHINESE = Language.CHINESE.locale();
    private static final int LONGEST = 110;

    private static final TermWords WORDS = new TermWords(new TranslationProvider());

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void every_term_has_its_published_name_in_english_and_a_chinese_one(CtcaeVersion version) {
        assertThat(ShippedDictionary.of(version).terms())
                .allSatisfy(term -> {
                    assertThat(WORDS.name(term, ENGLISH)).isEqualTo(term.name());
                    assertThat(WORDS.name(term, CHINESE)).matches(TermWordsTest::isChinese);
                    assertThat(WORDS.synonyms(term, ENGLISH)).isNotEmpty();
                    assertThat(WORDS.synonyms(term, CHINESE)).isNotEmpty();
                });
        assertThat(ShippedDictionary.of(version).terms())
                .extracting(term -> WORDS.name(term, CHINESE))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(SystemOrganClass.class)
    void every_class_has_a_name_and_a_short_one(SystemOrganClass soc) {
        assertThat(WORDS.socName(soc, ENGLISH)).isEqualTo(soc.title());
        assertThat(WORDS.socName(soc, CHINESE)).matches(TermWordsTest::isChinese);
        assertThat(WORDS.socShortName(soc, ENGLISH)).hasSizeBetween(3, 18);
        assertThat(WORDS.socShortName(soc, CHINESE)).hasSizeBetween(1, 6);
    }

    @Test
    void the_bundle_describes_each_grade_of_each_term_and_no_other() {
        assertThat(keysThat(key -> key.matches("ctcae\\.grade\\.[A-Z_]+\\.\\d")))
                .isEqualTo(withGeneral(gradesOfTheFirstVersionThatHasTheTerm()));
    }

    @Test
    void what_version_six_says_otherwise_is_about_its_own_grades() {
        var six =
                ShippedDictionary.of(CtcaeVersion.V6).terms().stream()
                        .flatMap(term -> keys("ctcae.v6.grade.", term))
                        .toList();
        assertThat(keysThat(key -> key.startsWith("ctcae.v6.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(six).contains(key));
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void every_grade_that_exists_reads_unlike_the_others_and_short(CtcaeVersion version) {
        for (Term term : ShippedDictionary.of(version).terms()) {
            for (Locale locale : List.of(ENGLISH, CHINESE)) {
                assertThat(
                                term.grades().stream()
                                        .map(grade ->
                                                WORDS.descriptor(version, term, grade, locale)))
                        .as("%s in %s", term.name(), locale)
                        .doesNotHaveDuplicates()
                        .allSatisfy(words ->
                                assertThat(words)
                                        .hasSizeLessThanOrEqualTo(LONGEST)
                                        .doesNotContain("ctcae.", "{"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void a_grade_that_a_term_lacks_is_said_to_be_none(CtcaeVersion version) {
        for (Term term : ShippedDictionary.of(version).terms()) {
            var lacking = IntStream.rangeClosed(1, 5).filter(grade -> !term.has(grade));
            assertThat(lacking.mapToObj(grade -> WORDS.descriptor(version, term, grade, ENGLISH)))
                    .allMatch("Not a grade of this term"::equals);
            assertThat(WORDS.descriptor(version, term, 0, ENGLISH)).isEqualTo("Assessed, absent");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    V5 | Neutrophil count decreased | 3 | Below 1.0, not below 0.5 ×10⁹/L
                    V6 | Neutrophil count decreased | 3 | Below 0.5, not below 0.1 ×10⁹/L
                    V5 | Platelet count decreased   | 4 | Below 25 ×10⁹/L
                    V6 | Thrombocytopenia           | 4 | Below 10 ×10⁹/L
                    V6 | White blood cell decreased | 4 | Below 1.0 ×10⁹/L
                    V5 | Hyperglycemia              | 2 | Daily diabetes treatment changed, or tablets begun
                    V6 | Hyperglycemia              | 2 | Fasting glucose above 8.9 to 13.9 mmol/L
                    V5 | Rash maculo-papular        | 4 | Not a grade of this term
                    V6 | Rash maculo-papular        | 4 | Life-threatening, treated at once
                    V6 | Rash maculo-papular        | 5 | Death caused by it
                    V6 | Hyperglycemia              | 5 | Not a grade of this term
                    """)
    void each_version_has_its_own_words_and_version_five_lends_what_six_leaves_as_it_was(
            CtcaeVersion version, String name, int grade, String words) {
        var term = ShippedDictionary.of(version).term(name).orElseThrow();
        assertThat(WORDS.descriptor(version, term, grade, ENGLISH)).isEqualTo(words);
    }

    @Test
    void a_term_that_a_site_brought_keeps_its_name_and_has_general_words() {
        var brought =
                new Term(
                        "Hiccups",
                        SystemOrganClass.RESPIRATORY,
                        new TreeSet<>(Set.of(1, 2, 3)),
                        OptionalInt.empty());
        assertThat(WORDS.name(brought, CHINESE)).isEqualTo("Hiccups");
        assertThat(WORDS.synonyms(brought, CHINESE)).isEmpty();
        assertThat(WORDS.descriptor(CtcaeVersion.V5, brought, 1, ENGLISH)).startsWith("Mild");
        assertThat(WORDS.descriptor(CtcaeVersion.V5, brought, 4, CHINESE)).isEqualTo("该术语无此分级");
    }

    @ParameterizedTest
    @CsvSource({
        "en, anc, Neutrophil count decreased",
        "en, anaemia, Anemia",
        "en, haemoglobin, Anemia",
        "en, gpt, Alanine aminotransferase increased",
        "en, plt, Platelet count decreased",
        "en, oesophageal stricture, Esophageal stenosis",
        "en, shortness of breath, Dyspnea",
        "en, diarrhoea, Diarrhea",
        "zh-CN, 粒缺, Febrile neutropenia",
        "zh-CN, 中性粒细胞计数, Neutrophil count decreased",
        "zh-CN, zxlxb, Neutrophil count decreased",
        "zh-CN, 谷丙, Alanine aminotransferase increased",
        "zh-CN, 声带麻痹, Recurrent laryngeal nerve palsy",
        "zh-CN, 拉肚子, Diarrhea",
        "zh-CN, leakage, Esophageal anastomotic leak",
        "zh-CN, 放射性肺炎, Pneumonitis",
    })
    void readers_find_terms_by_the_words_they_use(Locale locale, String typed, String first) {
        var search = WORDS.search(ShippedDictionary.of(CtcaeVersion.V5), locale);
        assertThat(search.find(typed)).extracting(Term::name).startsWith(first);
    }

    /** Grade 5 is death for every term and is said once; "Other" terms share their words. */
    private static Stream<String> keys(String prefix, Term term) {
        return term.isOtherSpecify()
                ? Stream.empty()
                : term.grades().stream()
                        .filter(grade -> grade < 5)
                        .map(grade -> prefix + term.key() + "." + grade);
    }

    private static Set<String> gradesOfTheFirstVersionThatHasTheTerm() {
        Set<String> seen = new HashSet<>();
        return Arrays.stream(CtcaeVersion.values())
                .flatMap(version -> ShippedDictionary.of(version).terms().stream())
                .filter(term -> seen.add(term.name()))
                .flatMap(term -> keys("ctcae.grade.", term))
                .collect(Collectors.toSet());
    }

    private static Set<String> withGeneral(Set<String> keys) {
        return Stream.concat(
                        keys.stream(),
                        IntStream.rangeClosed(1, 4).mapToObj(grade -> "ctcae.grade.OTHER." + grade))
                .collect(Collectors.toSet());
    }

    private static Set<String> keysThat(Predicate<String> wanted) {
        var words = new Properties();
        var bundle = Path.of("src/main/resources/i18n/ctcae_en.properties");
        try (var reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream().filter(wanted).collect(Collectors.toSet());
    }

    private static boolean isChinese(String text) {
        return text.codePoints()
                .anyMatch(
                        point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
