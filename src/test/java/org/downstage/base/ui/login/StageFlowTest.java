package org.downstage.base.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageFlowTest {

    @Test
    void shows_the_whole_demonstration_cohort_and_its_downstaging() {
        assertThat(subjectsWhoseStage(-4, 4)).isEqualTo(23);
        assertThat(subjectsWhoseStage(-4, -1)).isEqualTo(16);
        assertThat(subjectsWhoseStage(0, 0)).isEqualTo(6);
        assertThat(subjectsWhoseStage(1, 4)).isEqualTo(1);
    }

    private static int subjectsWhoseStage(int leastChange, int greatestChange) {
        return StageFlow.ALL.stream()
                .filter(flow -> flow.change() >= leastChange && flow.change() <= greatestChange)
                .mapToInt(StageFlow::subjects)
                .sum();
    }
}
