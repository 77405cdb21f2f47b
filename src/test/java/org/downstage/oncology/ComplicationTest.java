package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ClavienDindo.I;
import static org.downstage.oncology.ClavienDindo.II;
import static org.downstage.oncology.ClavienDindo.IIIA;
import static org.downstage.oncology.ClavienDindo.IIIB;
import static org.downstage.oncology.ClavienDindo.IVA;
import static org.downstage.oncology.ClavienDindo.IVB;
import static org.downstage.oncology.ClavienDindo.V;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplicationTest {

    /** Grade 3-4 leaves out death, major does not; dossier §5a. */
    @Test
    void death_is_major_but_not_grade_3_or_4() {
        assertThat(Arrays.stream(ClavienDindo.values()).filter(ClavienDindo::isGrade3or4))
                .containsExactly(IIIA, IIIB, IVA, IVB);
        assertThat(Arrays.stream(ClavienDindo.values()).filter(ClavienDindo::isMajor))
                .containsExactly(IIIA, IIIB, IVA, IVB, V);
    }

    @Test
    void worst_grade_is_the_last_in_order() {
        assertThat(ClavienDindo.worst(List.of(II, IIIB, I, IIIA))).contains(IIIB);
        assertThat(ClavienDindo.worst(List.of())).isEmpty();
        assertThat(IIIA.isAtLeast(IIIB)).isFalse();
        assertThat(IIIB.isAtLeast(IIIB)).isTrue();
    }

    /** Types and severities exist for these only; dossier §5c. */
    @Test
    void only_four_complications_have_types_and_two_of_them_severities() {
        assertThat(Arrays.stream(EccgComplication.values()).filter(EccgComplication::isTyped))
                .containsExactly(
                        EccgComplication.ANASTOMOTIC_LEAK,
                        EccgComplication.CONDUIT_NECROSIS,
                        EccgComplication.CHYLE_LEAK,
                        EccgComplication.RLN_INJURY);
        assertThat(Arrays.stream(EccgComplication.values()).filter(EccgComplication::hasSeverity))
                .containsExactly(EccgComplication.CHYLE_LEAK, EccgComplication.RLN_INJURY);
    }
}
