package org.downstage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.endpoint.StudyDefinitions.DiseaseCensoring;
import org.downstage.endpoint.StudyDefinitions.DownstagingReference;
import org.downstage.endpoint.StudyDefinitions.DownstagingRule;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.ToxicityPlan.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What the study decided where the published abstract leaves its endpoints open, by {@code
 * downstage.study.*}; what is not set stays as {@link StudyDefinitions#DEFAULT} has it. A name or
 * value that means nothing stops the start with a sentence that says which.
 *
 * @param myelosuppression CTCAE terms that are counted together, by their published English names;
 *     with {@code Lymphocyte count decreased} among them lymphopenia counts too
 * @param gastrointestinal CTCAE terms that are counted together
 * @param relatedFrom the weakest attribution that counts as related to a treatment
 */
@ConfigurationProperties(prefix = StudySettings.PREFIX, ignoreUnknownFields = false)
record StudySettings(
        @Nullable DownstagingRule downstagingRule,
        @Nullable DownstagingReference downstagingReference,
        @Nullable BigDecimal mprThresholdPercent,
        @Nullable Origin overallSurvivalOrigin,
        @Nullable Origin eventFreeSurvivalOrigin,
        @Nullable DiseaseCensoring diseaseCensoring,
        @Nullable Denominator responseDenominator,
        @Nullable Denominator pathologyDenominator,
        @Nullable Attribution relatedFrom,
        @Nullable Set<String> myelosuppression,
        @Nullable Set<String> gastrointestinal) {

    static final String PREFIX = "downstage.study";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    StudySettings {
        if (mprThresholdPercent != null
                && (mprThresholdPercent.signum() < 0
                        || mprThresholdPercent.compareTo(HUNDRED) > 0)) {
            throw refused(
                    "mpr-threshold-percent",
                    mprThresholdPercent,
                    "It is the most residual viable tumour of a major response: a per cent from 0"
                            + " to 100.");
        }
        requireTerms("myelosuppression", myelosuppression);
        requireTerms("gastrointestinal", gastrointestinal);
    }

    /** Terms that are not watched are not assessed, so a figure of them would say nothing. */
    private static void requireTerms(String name, @Nullable Set<String> terms) {
        if (terms == null) {
            return;
        }
        var watched = ToxicityPlan.DEFAULT.watchList();
        if (terms.isEmpty() || !watched.containsAll(terms)) {
            throw refused(
                    name,
                    terms,
                    "It lists terms that the study watches for, separated by commas: "
                            + String.join(", ", watched)
                            + ".");
        }
    }

    private static InvalidConfigurationPropertyValueException refused(
            String name, Object value, String reason) {
        return new InvalidConfigurationPropertyValueException(PREFIX + "." + name, value, reason);
    }

    /** The definitions by which the study's figures are made. */
    StudyDefinitions definitions() {
        var usual = StudyDefinitions.DEFAULT;
        return new StudyDefinitions(
                set(downstagingRule, usual.downstagingRule()),
                set(downstagingReference, usual.downstagingReference()),
                set(mprThresholdPercent, usual.mprThresholdPercent()),
                set(overallSurvivalOrigin, usual.overallSurvivalOrigin()),
                set(eventFreeSurvivalOrigin, usual.eventFreeSurvivalOrigin()),
                set(diseaseCensoring, usual.diseaseCensoring()),
                set(responseDenominator, usual.responseDenominator()),
                set(pathologyDenominator, usual.pathologyDenominator()),
                toxicity(usual.toxicity()));
    }

    private ToxicityPlan toxicity(ToxicityPlan usual) {
        return new ToxicityPlan(
                usual.version(),
                usual.watchList(),
                usual.groups().stream().map(this::group).toList(),
                usual.phases(),
                set(relatedFrom, usual.relatedFrom()));
    }

    private Group group(Group usual) {
        return switch (usual.code()) {
            case ToxicityPlan.MYELOSUPPRESSION ->
                    new Group(usual.code(), set(myelosuppression, usual.terms()));
            case ToxicityPlan.GASTROINTESTINAL ->
                    new Group(usual.code(), set(gastrointestinal, usual.terms()));
            default -> usual;
        };
    }

    private static <T> T set(@Nullable T chosen, T usual) {
        return Optional.ofNullable(chosen).orElse(usual);
    }
}
