package org.downstage.oncology.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermSearchTest {

    private static final TermSearch SEARCH =
            new TermSearch(
                    List.of(
                            entry("Anemia", "贫血", "anaemia", "Hb", "haemoglobin"),
                            entry("Esophageal pain", "食管疼痛", "oesophageal pain"),
                            entry("Esophagitis", "食管炎"),
                            entry("Gastroesophageal reflux disease", "胃食管反流病", "GERD", "GORD"),
                            entry("Diarrhea", "腹泻", "loose stools", "拉肚子"),
                            entry("Neutrophil count decreased", "中性粒细胞计数降低", "ANC", "粒缺"),
                            entry("Platelet count decreased", "血小板计数降低", "PLT"),
                            entry("Pain", "疼痛", "Ménétrier")));

    @ParameterizedTest
    @CsvSource({
        "neutro, Neutrophil count decreased",
        "NEUTRO, Neutrophil count decreased",
        "count neu, Neutrophil count decreased",
        "anaem, Anemia",
        "anemia, Anemia",
        "haemoglobin, Anemia",
        "hemoglob, Anemia",
        "oesophagitis, Esophagitis",
        "diarrhoea, Diarrhea",
        "diarrhea, Diarrhea",
        "stool, Diarrhea",
        "menetrier, Pain",
        "gastro-oesophageal, Gastroesophageal reflux disease",
        "plt, Platelet count decreased",
        "粒细胞, Neutrophil count decreased",
        "粒缺, Neutrophil count decreased",
        "拉肚, Diarrhea",
        "贫, Anemia",
    })
    void finds_a_term_as_readers_type_it(String typed, String found) {
        assertThat(SEARCH.find(typed)).extracting(Term::name).containsExactly(found);
    }

    @Test
    void words_that_begin_so_come_before_words_that_contain_it() {
        assertThat(SEARCH.find("esophag"))
                .extracting(Term::name)
                .containsExactly(
                        "Esophageal pain", "Esophagitis", "Gastroesophageal reflux disease");
        assertThat(SEARCH.find("疼痛"))
                .extracting(Term::name)
                .containsExactly("Pain", "Esophageal pain");
        assertThat(SEARCH.find("oesophag")).isEqualTo(SEARCH.find("esophag"));
    }

    @Test
    void equal_matches_keep_the_order_given() {
        assertThat(SEARCH.find("decreased"))
                .extracting(Term::name)
                .containsExactly("Neutrophil count decreased", "Platelet count decreased");
    }

    @Test
    void every_typed_word_counts() {
        assertThat(SEARCH.find("esophageal pain"))
                .extracting(Term::name)
                .containsExactly("Esophageal pain");
        assertThat(SEARCH.find("count anemia")).isEmpty();
    }

    @Test
    void nothing_typed_finds_all_and_nonsense_nothing() {
        assertThat(SEARCH.find(" ")).hasSize(8);
        assertThat(SEARCH.find("- ,")).hasSize(8);
        assertThat(SEARCH.find("zzz")).isEmpty();
    }

    private static TermSearch.Entry entry(String name, String words, String... synonyms) {
        var grades = new TreeSet<>(List.of(1));
        var term = new Term(name, SystemOrganClass.GENERAL, grades, OptionalInt.empty());
        return new TermSearch.Entry(term, words, List.of(synonyms));
    }
}
