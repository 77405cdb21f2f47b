package org.downstage.oncology.ctcae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void the_key_is_the_name_in_upper_snake_case() {
        assertThat(term("Neutrophil count decreased", 1).key())
                .isEqualTo("NEUTROPHIL_COUNT_DECREASED");
        assertThat(term("Rash maculo-papular", 1).key()).isEqualTo("RASH_MACULO_PAPULAR");
    }

    @Test
    void a_term_has_its_grades_and_no_other() {
        var term = term("Cardiac troponin I increased", 1, 3);
        assertThat(term.has(1)).isTrue();
        assertThat(term.has(2)).isFalse();
        assertThat(term.has(3)).isTrue();
    }

    @Test
    void grades_are_of_one_to_five() {
        assertThatIllegalArgumentException().isThrownBy(() -> term("Cough"));
        assertThatIllegalArgumentException().isThrownBy(() -> term("Cough", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> term("Cough", 5, 6));
    }

    @Test
    void only_the_other_of_its_own_class_is_other() {
        assertThat(term("Investigations - Other, specify", 1).isOtherSpecify()).isTrue();
        assertThat(term("Eye disorders - Other, specify", 1).isOtherSpecify()).isFalse();
        assertThat(term("Weight loss", 1).isOtherSpecify()).isFalse();
    }

    @Test
    void versions_are_named_as_published() {
        assertThat(CtcaeVersion.of("5.0")).isEqualTo(CtcaeVersion.V5);
        assertThat(CtcaeVersion.of("6.0")).isEqualTo(CtcaeVersion.V6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CtcaeVersion.of("4.03"))
                .withMessageContaining("4.03");
    }

    private static Term term(String name, Integer... grades) {
        return new Term(
                name,
                SystemOrganClass.INVESTIGATIONS,
                new TreeSet<>(Set.of(grades)),
                OptionalInt.empty());
    }
}
