package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {

    /** AJCC 8: N1 is 1-2, N2 is 3-6, N3 is 7 or more; dossier §2.1. */
    @ParameterizedTest
    @CsvSource({"0, N0", "1, N1", "2, N1", "3, N2", "6, N2", "7, N3", "60, N3"})
    void positive_nodes_give_the_N_category(int nodes, NCategory expected) {
        assertThat(NCategory.ofPositiveNodes(nodes)).isEqualTo(expected);
    }

    @Test
    void a_negative_number_of_nodes_is_a_programming_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> NCategory.ofPositiveNodes(-1));
    }

    /** How row compares with column in depth: less, same or open, more; ? is not comparable. */
    @Test
    void depths_compare_as_far_as_they_are_known() {
        List<String> lines =
                """
                     TX T0 Tis T1 T1a T1b T2 T3 T4 T4a T4b
                TX   ?  ?  ?   ?  ?   ?   ?  ?  ?  ?   ?
                T0   ?  =  <   <  <   <   <  <  <  <   <
                Tis  ?  >  =   <  <   <   <  <  <  <   <
                T1   ?  >  >   =  =   =   <  <  <  <   <
                T1a  ?  >  >   =  =   <   <  <  <  <   <
                T1b  ?  >  >   =  >   =   <  <  <  <   <
                T2   ?  >  >   >  >   >   =  <  <  <   <
                T3   ?  >  >   >  >   >   >  =  <  <   <
                T4   ?  >  >   >  >   >   >  >  =  =   =
                T4a  ?  >  >   >  >   >   >  >  =  =   <
                T4b  ?  >  >   >  >   >   >  >  =  >   =
                """
                        .lines()
                        .toList();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(" +"));
            TCategory left = Coded.find(TCategory.class, cells.getFirst()).orElseThrow();
            assertThat(TCategory.values())
                    .as(line)
                    .extracting(right -> compare(left, right))
                    .isEqualTo(cells.subList(1, cells.size()));
        }
        assertThat(lines).hasSize(1 + TCategory.values().length);
    }

    private static String compare(TCategory left, TCategory right) {
        if (!left.isAssessed() || !right.isAssessed()) {
            assertThat(left.isShallowerThan(right) || left.isDeeperThan(right)).isFalse();
            return "?";
        }
        if (left.isShallowerThan(right)) {
            return "<";
        }
        return left.isDeeperThan(right) ? ">" : "=";
    }

    @Test
    void unknown_nodes_are_neither_lower_nor_higher() {
        for (NCategory other : NCategory.values()) {
            assertThat(NCategory.NX.isLowerThan(other)).isFalse();
            assertThat(NCategory.NX.isHigherThan(other)).isFalse();
            assertThat(other.isLowerThan(NCategory.NX)).isFalse();
        }
        assertThat(NCategory.N1.isLowerThan(NCategory.N2)).isTrue();
        assertThat(NCategory.N2.isHigherThan(NCategory.N1)).isTrue();
        assertThat(NCategory.N1.isHigherThan(NCategory.N1)).isFalse();
    }

    /** NED &lt; 0 &lt; I &lt; II &lt; III(A,B) &lt; IVA &lt; IVB; dossier §2.5. */
    @Test
    void stage_groups_stand_in_Roman_order() {
        assertThat(StageGroup.values())
                .extracting(group -> group.code() + ":" + group.rank() + ":" + main(group))
                .containsExactly(
                        "NED:0:NED",
                        "0:1:0",
                        "I:2:I",
                        "IA:2:I",
                        "IB:2:I",
                        "II:3:II",
                        "IIA:3:II",
                        "IIB:3:II",
                        "III:4:III",
                        "IIIA:4:III",
                        "IIIB:4:III",
                        "IVA:5:IVA",
                        "IVB:6:IVB");
        assertThat(StageGroup.IIA.isLowerThan(StageGroup.IIB)).isFalse();
        assertThat(StageGroup.IVA.isLowerThan(StageGroup.IVB)).isTrue();
    }

    private static String main(StageGroup group) {
        return group.mainGroup().code();
    }

    @Test
    void codes_are_the_strings_of_the_forms() {
        assertThat(codes(TCategory.values()))
                .containsExactly(
                        "TX", "T0", "Tis", "T1", "T1a", "T1b", "T2", "T3", "T4", "T4a", "T4b");
        assertThat(codes(NCategory.values())).containsExactly("NX", "N0", "N1", "N2", "N3");
        assertThat(codes(MCategory.values())).containsExactly("M0", "M1");
        assertThat(codes(HistologicGrade.values())).containsExactly("GX", "G1", "G2", "G3");
        assertThat(codes(TumourLocation.values())).containsExactly("UPPER", "MIDDLE", "LOWER", "X");
        assertThat(codes(ClavienDindo.values()))
                .containsExactly("I", "II", "IIIa", "IIIb", "IVa", "IVb", "V");
        assertThat(codes(CapGrade.values())).containsExactly("0", "1", "2", "3");
        assertThat(codes(MandardGrade.values())).containsExactly("1", "2", "3", "4", "5");
        assertThat(codes(BeckerGrade.values())).containsExactly("1a", "1b", "2", "3");
        assertThat(codes(JesGrade.values())).containsExactly("0", "1a", "1b", "2", "3");
        assertThat(codes(OverallResponse.values()))
                .containsExactly("CR", "PR", "SD", "NON_CR_NON_PD", "PD", "NE");
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    @Test
    void a_code_is_found_only_if_it_is_exact() {
        assertThat(Coded.find(TCategory.class, "T1a")).contains(TCategory.T1A);
        assertThat(Coded.find(TCategory.class, "T1A")).isEmpty();
        assertThat(Coded.find(StageGroup.class, "0")).contains(StageGroup.ZERO);
        assertThat(Coded.find(StageGroup.class, "")).isEmpty();
    }
}
