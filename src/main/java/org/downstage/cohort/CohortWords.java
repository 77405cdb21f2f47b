package org.downstage.cohort;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.adverseevent.TermWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.cohort.Endpoint.Base;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cohort in words, for the screen and for exports: its endpoints, features and definitions. */
@Component
public class CohortWords {

    private final TranslationProvider texts;
    private final CatalogueText study;
    private final StudyDefinitions definitions;
    private final Dictionary dictionary;
    private final TermWords terms;

    CohortWords(
            TranslationProvider texts,
            CatalogueText study,
            StudyDefinitions definitions,
            Dictionary dictionary,
            TermWords terms) {
        this.texts = texts;
        this.study = study;
        this.definitions = definitions;
        this.dictionary = dictionary;
        this.terms = terms;
    }

    /** What an endpoint is called. */
    public String endpoint(Endpoint endpoint, Locale locale) {
        return text("cohort.endpoint." + endpoint, locale);
    }

    /** What the study means by an endpoint, in a few words. */
    public String definition(Endpoint endpoint, Locale locale) {
        var key = "cohort.definition." + endpoint;
        return switch (endpoint) {
            case MAJOR_RESPONSE ->
                    text(key, locale, definitions.mprThresholdPercent().toPlainString());
            case CLINICAL_DOWNSTAGING, PATHOLOGICAL_DOWNSTAGING ->
                    text(
                            key,
                            locale,
                            text("cohort.rule." + definitions.downstagingRule(), locale),
                            text("cohort.reference." + definitions.downstagingReference(), locale));
            case MYELOSUPPRESSION_G3_G4, GASTROINTESTINAL_G3_G4 ->
                    text(
                            key,
                            locale,
                            study.code(
                                    "AE_ATTRIBUTION",
                                    definitions.toxicity().relatedFrom().code(),
                                    locale),
                            text("cohort.lymphopenia." + countsLymphopenia(), locale));
            default -> text(key, locale);
        };
    }

    private boolean countsLymphopenia() {
        return definitions
                .toxicity()
                .group(ToxicityPlan.MYELOSUPPRESSION)
                .filter(group -> group.terms().contains("Lymphocyte count decreased"))
                .isPresent();
    }

    /** Who is counted below the line. */
    public String base(Base base, Locale locale) {
        return text("cohort.base." + base, locale);
    }

    /** How follow-up is measured. */
    public String followUp(Locale locale) {
        return text(
                "cohort.definition.followUp",
                locale,
                text("cohort.origin." + definitions.overallSurvivalOrigin(), locale));
    }

    /** How intervals are made. */
    public String method(IntervalMethod method, Locale locale) {
        return text("cohort.method." + method, locale);
    }

    public String feature(Feature feature, Locale locale) {
        return text("cohort.feature." + feature, locale);
    }

    /** What a flag asks. */
    public String flag(Flag flag, Locale locale) {
        return text("cohort.flag." + flag, locale);
    }

    /** What a measure is called, with its unit. */
    public String measure(Measure measure, Locale locale) {
        return text("cohort.measure." + measure, locale);
    }

    /** A code of a feature; all subjects for null. */
    public String code(@Nullable Feature feature, @Nullable String code, Locale locale) {
        if (feature == null || code == null) {
            return text("cohort.all", locale);
        }
        return switch (feature) {
            case SEX -> study.code("SEX", code, locale);
            case LOCATION -> study.code("LOCATION", code, locale);
            case TECHNIQUE -> study.code("RT_TECHNIQUE", code, locale);
            case REGIMEN -> study.code("AGENT", code, locale);
            case VITAL_STATUS -> study.code("VITAL_STATUS", code, locale);
            case RESPONSE_NICT, RESPONSE_RT, BEST_RESPONSE ->
                    text("cohort.response." + code, locale);
            case REGRESSION -> regression(code, locale);
            case SITE, C_T, C_N, STAGE, STAGE_NICT, STAGE_RT, STAGE_YP, YP_T, YP_N -> code;
            case ECOG, AE_GRADE, MYELOSUPPRESSION, GASTROINTESTINAL -> code;
        };
    }

    /** Values of which one at least is unknown. */
    public String missing(Set<String> names, Locale locale) {
        return text(
                "cohort.chip.missing",
                locale,
                names.stream()
                        .flatMap(name -> Gaps.named(name).stream())
                        .map(column -> column(column, locale))
                        .collect(Collectors.joining(text("cohort.or", locale))));
    }

    private String column(Enum<?> column, Locale locale) {
        return switch (column) {
            case Feature feature -> feature(feature, locale);
            case Flag flag -> flag(flag, locale);
            case Measure measure -> measure(measure, locale);
            default -> text("cohort.moment." + column, locale);
        };
    }

    /** An adverse event that is asked for. */
    public String event(EventCondition event, Locale locale) {
        var cut = event.cut();
        var told =
                Stream.of(
                        Optional.of(term(event.term(), locale)),
                        Optional.of(
                                event.grade() == 0
                                        ? text("cohort.event.any", locale)
                                        : text("cohort.event.grade", locale, event.grade())),
                        Optional.ofNullable(cut.related())
                                .map(one -> text("cohort.event.related." + one, locale)),
                        Optional.ofNullable(cut.phase())
                                .map(one -> text("cohort.event.phase." + one, locale)));
        return told.flatMap(Optional::stream)
                .collect(Collectors.joining(text("cohort.event.and", locale)));
    }

    private String term(String term, Locale locale) {
        return definitions
                .toxicity()
                .group(term)
                .map(group -> text("cohort.event.group." + group.code(), locale))
                .or(() -> dictionary.term(term).map(known -> terms.name(known, locale)))
                .orElse(term);
    }

    private String regression(String code, Locale locale) {
        var hyphen = code.indexOf('-');
        return text(
                "cohort.regression." + code.substring(0, hyphen),
                locale,
                code.substring(hyphen + 1));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
