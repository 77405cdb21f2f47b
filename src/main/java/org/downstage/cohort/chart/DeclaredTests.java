package org.downstage.cohort.chart;

import java.util.List;
import java.util.Locale;
import org.downstage.cohort.CohortRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The comparisons of survival that the study declared before it looked at its data, set by {@code
 * downstage.cohort.declared-tests}, such as {@code DFS:MAJOR_RESPONSE,OS:SITE}; without it none.
 * Whatever else is tested is exploratory, and so is a declared test over a part of the study.
 */
@Component
class DeclaredTests {

    private static final String SETTING = "downstage.cohort.declared-tests";

    private final List<String> declared;

    DeclaredTests(Environment settings) {
        this.declared =
                List.of(
                        settings.getProperty(SETTING, "")
                                .toUpperCase(Locale.ROOT)
                                .split("\\s*,\\s*"));
    }

    boolean includes(SurvivalChoice choice, CohortRequest request) {
        return choice.by() != null
                && choice.origin() == null
                && request.filter().isEmpty()
                && declared.contains(choice.endpoint() + ":" + choice.by());
    }
}
