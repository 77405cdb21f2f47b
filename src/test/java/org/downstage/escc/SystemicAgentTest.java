package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.downstage.escc.SystemicAgent.Kind;
import org.junit.jupiter.api.Test;

/** The drugs of dossier §1, F4. */
class SystemicAgentTest {

    private static long count(Kind kind) {
        return Arrays.stream(SystemicAgent.values()).filter(agent -> agent.kind() == kind).count();
    }

    @Test
    void every_class_has_its_drugs() {
        assertThat(count(Kind.PD_1)).isEqualTo(9);
        assertThat(count(Kind.PD_L1)).isEqualTo(5);
        assertThat(count(Kind.TAXANE)).isEqualTo(4);
        assertThat(count(Kind.PLATINUM)).isEqualTo(4);
        assertThat(count(Kind.FLUOROPYRIMIDINE)).isEqualTo(3);
    }

    @Test
    void a_code_finds_its_drug() {
        assertThat(SystemicAgent.of("NAB_PACLITAXEL")).contains(SystemicAgent.NAB_PACLITAXEL);
        assertThat(SystemicAgent.of("nab-paclitaxel")).isEmpty();
    }

    @Test
    void doses_are_given_in_units_of_the_list() {
        assertThat(
                        Arrays.stream(SystemicAgent.values())
                                .flatMap(agent -> agent.dose().stream())
                                .map(SystemicAgent.CustomaryDose::unit)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(List.of("MG", "MG_M2", "AUC"))
                .isSubsetOf(CodeLists.DOSE_UNIT.codes());
    }
}
