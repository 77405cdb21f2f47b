package org.downstage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.endpoint.StudyDefinitions.DiseaseCensoring;
import org.downstage.endpoint.StudyDefinitions.DownstagingReference;
import org.downstage.endpoint.StudyDefinitions.DownstagingRule;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the study may decide, by properties, and what the start says to a wrong one. */
class StudySettingsTest {

    @EnableConfigurationProperties(StudySettings.class)
    static class Settings {}

    private static void with(Consumer<StudyDefinitions> check, String... properties) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(properties)
                .run(context -> check.accept(context.getBean(StudySettings.class).definitions()));
    }

    @Test
    void what_is_not_set_stays_as_the_study_began() {
        with(definitions -> assertThat(definitions).isEqualTo(StudyDefinitions.DEFAULT));
    }

    @Test
    void each_choice_that_the_paper_leaves_open_is_set_by_its_name() {
        with(
                definitions -> {
                    assertThat(definitions.downstagingRule()).isEqualTo(DownstagingRule.T_N);
                    assertThat(definitions.downstagingReference())
                            .isEqualTo(DownstagingReference.POST_NICT);
                    assertThat(definitions.mprThresholdPercent())
                            .isEqualByComparingTo(BigDecimal.valueOf(50));
                    assertThat(definitions.overallSurvivalOrigin()).isEqualTo(Origin.RT_START);
                    assertThat(definitions.eventFreeSurvivalOrigin()).isEqualTo(Origin.SURGERY);
                    assertThat(definitions.diseaseCensoring())
                            .isEqualTo(DiseaseCensoring.LAST_CONTACT);
                    assertThat(definitions.responseDenominator()).isEqualTo(Denominator.ASSESSED);
                    assertThat(definitions.pathologyDenominator()).isEqualTo(Denominator.ASSESSED);
                    assertThat(definitions.toxicity().relatedFrom())
                            .isEqualTo(Attribution.PROBABLE);
                    assertThat(definitions.toxicity().group(ToxicityPlan.MYELOSUPPRESSION))
                            .hasValueSatisfying(group ->
                                    assertThat(group.terms())
                                            .containsExactlyInAnyOrder(
                                                    "Anemia", "Lymphocyte count decreased"));
                },
                "downstage.study.downstaging-rule=t-n",
                "downstage.study.downstaging-reference=post-nict",
                "downstage.study.mpr-threshold-percent=50",
                "downstage.study.overall-survival-origin=rt-start",
                "downstage.study.event-free-survival-origin=surgery",
                "downstage.study.disease-censoring=last-contact",
                "downstage.study.response-denominator=assessed",
                "downstage.study.pathology-denominator=assessed",
                "downstage.study.related-from=probable",
                "downstage.study.myelosuppression=Anemia,Lymphocyte count decreased");
    }

    @ParameterizedTest
    @CsvSource({
        "downstaging-rule, by-guess, No enum constant",
        "mpr-threshold-percent, 101, a per cent from 0 to 100",
        "mpr-threshold-percent, ten, Failed to convert",
        "response-denominator, everybody, No enum constant",
        "myelosuppression, Anaemia, It lists terms that the study watches for",
        "dowstaging-rule, stage, The elements [downstage.study.dowstaging-rule] were left unbound",
    })
    void a_wrong_setting_stops_the_start_and_says_which(
            String name, String value, String sentence) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("downstage.study." + name + "=" + value)
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .satisfies(failure ->
                                        assertThat(stack(failure))
                                                .contains("downstage.study", sentence)));
    }

    private static String stack(Throwable failure) {
        var words = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            words.append(cause).append('\n');
            if (cause instanceof InvalidConfigurationPropertyValueException refused) {
                words.append(refused.getReason());
            }
        }
        return words.toString();
    }

    @Test
    void definitions_are_told_apart_by_their_fingerprint_in_every_process() {
        assertThat(StudyDefinitions.DEFAULT.fingerprint()).isEqualTo("25612f1589e88f76");
        with(
                definitions ->
                        assertThat(definitions.fingerprint())
                                .isNotEqualTo(StudyDefinitions.DEFAULT.fingerprint()),
                "downstage.study.mpr-threshold-percent=50");
        with(
                definitions ->
                        assertThat(definitions.fingerprint())
                                .as("denominators derive nothing")
                                .isEqualTo(StudyDefinitions.DEFAULT.fingerprint()),
                "downstage.study.response-denominator=assessed");
    }
}
