package org.downstage.oncology.ctcae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedDictionaryTest {

    private static final ShippedDictionary FIVE = ShippedDictionary.of(CtcaeVersion.V5);
    private static final ShippedDictionary SIX = ShippedDictionary.of(CtcaeVersion.V6);

    @Test
    void each_version_has_its_terms_and_an_other_for_every_class() {
        assertThat(FIVE.terms()).hasSize(85 + 26);
        assertThat(SIX.terms()).hasSize(85 - 7 + 4 + 26);
        assertThat(FIVE.version()).isEqualTo(CtcaeVersion.V5);
        assertThat(SIX.version()).isEqualTo(CtcaeVersion.V6);
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void no_two_terms_share_a_name_or_a_key(CtcaeVersion version) {
        assertThat(ShippedDictionary.of(version).terms())
                .extracting(Term::name)
                .doesNotHaveDuplicates();
        assertThat(ShippedDictionary.of(version).terms())
                .extracting(Term::key)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void terms_stand_by_class_then_name_and_other_stands_last(CtcaeVersion version) {
        assertThat(ShippedDictionary.of(version).terms())
                .isSortedAccordingTo(
                        Comparator.comparing(Term::soc)
                                .thenComparing(Term::isOtherSpecify)
                                .thenComparing(Term::name, String.CASE_INSENSITIVE_ORDER));
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void every_class_has_one_other_with_all_five_grades(CtcaeVersion version) {
        var others = ShippedDictionary.of(version).terms().stream().filter(Term::isOtherSpecify);
        assertThat(others).extracting(Term::soc).containsExactly(SystemOrganClass.values());
        assertThat(ShippedDictionary.of(version).terms())
                .filteredOn(Term::isOtherSpecify)
                .allSatisfy(term -> assertThat(grades(term)).isEqualTo("12345"));
    }

    /** CTCAE v5.0: the terms that do not have all five grades. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1    | Thyroid stimulating hormone increased
                    12   | Alopecia
                    13   | Cardiac troponin I increased; Cardiac troponin T increased
                    45   | Respiratory failure
                    123  | Nausea; Dyspepsia; Gastroesophageal reflux disease; Esophageal pain; \
                    Cough; Hoarseness; Rash maculo-papular; Pruritus; Fatigue; Malaise; \
                    Non-cardiac chest pain; Weight loss
                    345  | Febrile neutropenia; Esophageal necrosis; Sepsis; \
                    Adult respiratory distress syndrome; Mediastinal infection; \
                    Acute kidney injury; Hepatic failure
                    1234 | Neutrophil count decreased; White blood cell decreased; \
                    Platelet count decreased; Lymphocyte count decreased; Gastroparesis; \
                    Alanine aminotransferase increased; Aspartate aminotransferase increased; \
                    Alkaline phosphatase increased; GGT increased; Blood bilirubin increased; \
                    Creatinine increased; CPK increased; Serum amylase increased; \
                    Lipase increased; Peripheral sensory neuropathy
                    2345 | Esophageal perforation; Lung infection; Pleural infection; Myocarditis
                    """)
    void exactly_these_terms_of_version_five_have_these_grades(String grades, String terms) {
        assertThat(FIVE.terms())
                .filteredOn(term -> grades(term).equals(grades))
                .extracting(Term::name)
                .containsExactlyInAnyOrder(terms.split("; "));
    }

    @Test
    void all_others_of_version_five_have_all_five_grades() {
        var whole = FIVE.terms().stream().filter(term -> grades(term).equals("12345"));
        assertThat(whole).hasSize(111 - 1 - 1 - 2 - 1 - 12 - 7 - 15 - 4);
    }

    @Test
    void version_six_lacks_what_was_replaced_or_removed() {
        assertThat(names(FIVE))
                .filteredOn(name -> SIX.term(name).isEmpty())
                .containsExactlyInAnyOrder(
                        "Platelet count decreased",
                        "Lymphocyte count decreased",
                        "Lung infection",
                        "Thromboembolic event",
                        "CPK increased",
                        "Cardiac troponin I increased",
                        "Cardiac troponin T increased");
        assertThat(names(SIX))
                .filteredOn(name -> FIVE.term(name).isEmpty())
                .containsExactlyInAnyOrder(
                        "Thrombocytopenia", "Lymphopenia", "Pneumonia", "Venous thromboembolism");
    }

    /** CTCAE v6.0: the terms whose grades differ, and the new ones. */
    @ParameterizedTest
    @CsvSource({
        "Rash maculo-papular, 12345",
        "Hyperglycemia, 1234",
        "Alkaline phosphatase increased, 1",
        "Myocarditis, 12345",
        "Thrombocytopenia, 12345",
        "Lymphopenia, 1",
    })
    void version_six_has_other_grades(String name, String grades) {
        assertThat(SIX.term(name)).map(ShippedDictionaryTest::grades).contains(grades);
    }

    @Test
    void grades_differ_between_the_versions_for_four_terms_only() {
        assertThat(FIVE.terms())
                .filteredOn(term ->
                        SIX.term(term.name())
                                .filter(six -> !six.grades().equals(term.grades()))
                                .isPresent())
                .extracting(Term::name)
                .containsExactlyInAnyOrder(
                        "Rash maculo-papular",
                        "Hyperglycemia",
                        "Alkaline phosphatase increased",
                        "Myocarditis");
    }

    @ParameterizedTest
    @CsvSource({
        "Platelet count decreased, Thrombocytopenia",
        "Lymphocyte count decreased, Lymphopenia",
        "Lung infection, Pneumonia",
        "Thromboembolic event, Venous thromboembolism",
        "Anemia, Anemia",
        "CPK increased, ",
        "Cardiac troponin I increased, ",
        "Cardiac troponin T increased, ",
    })
    void a_term_of_version_five_leads_to_its_place_in_version_six(String five, String six) {
        assertThat(FIVE.term(five).flatMap(Successors::of).map(Term::name).orElse(null))
                .isEqualTo(six);
    }

    @Test
    void a_name_that_is_spelled_otherwise_is_no_term() {
        assertThat(FIVE.term("anemia")).isEmpty();
        assertThat(FIVE.term("Anemia"))
                .map(Term::soc)
                .contains(
                        SystemOrganClass.of("Blood and lymphatic system disorders").orElseThrow());
    }

    private static List<String> names(Dictionary dictionary) {
        return dictionary.terms().stream().map(Term::name).toList();
    }

    private static String grades(Term term) {
        return term.grades().stream().map(String::valueOf).collect(Collectors.joining());
    }
}
