package org.downstage.endpoint;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.PathologicResponse;

/**
 * What the study means by its endpoints. The published abstract leaves these open (dossier §10), so
 * they are settings and every figure says which ones it used.
 *
 * @param downstagingRule what counts as downstaging
 * @param downstagingReference the stage that later stages are compared with
 * @param mprThresholdPercent most residual viable tumour that is still a major pathological
 *     response, 0 to 100 per cent, itself included
 * @param overallSurvivalOrigin day from which overall survival counts
 * @param eventFreeSurvivalOrigin day from which event-free survival counts
 * @param diseaseCensoring where DFS, EFS and PFS end without an event
 * @param responseDenominator who is counted in response and disease control rates
 * @param pathologyDenominator who is counted in R0, pCR, MPR and downstaging rates
 * @param toxicity groups of adverse events, and which are related to a treatment
 */
public record StudyDefinitions(
        DownstagingRule downstagingRule,
        DownstagingReference downstagingReference,
        BigDecimal mprThresholdPercent,
        Origin overallSurvivalOrigin,
        Origin eventFreeSurvivalOrigin,
        DiseaseCensoring diseaseCensoring,
        Denominator responseDenominator,
        Denominator pathologyDenominator,
        ToxicityPlan toxicity) {

    private static final int FINGERPRINT_BYTES = 8;

    /**
     * The settings until the study decides otherwise: stage-based downstaging from the stage before
     * immunochemotherapy, MPR up to 10 %, survival from the start of immunochemotherapy, disease
     * endpoints censored at the last assessment, every enrolled subject counted.
     */
    public static final StudyDefinitions DEFAULT =
            new StudyDefinitions(
                    DownstagingRule.STAGE,
                    DownstagingReference.PRE_NICT,
                    PathologicResponse.MAJOR_THRESHOLD_PERCENT,
                    Origin.NICT_START,
                    Origin.NICT_START,
                    DiseaseCensoring.LAST_ASSESSMENT,
                    Denominator.ALL_ENROLLED,
                    Denominator.ALL_ENROLLED,
                    ToxicityPlan.DEFAULT);

    /**
     * @throws IllegalArgumentException if the threshold is no percentage
     */
    public StudyDefinitions {
        if (mprThresholdPercent.signum() < 0
                || mprThresholdPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("MPR threshold " + mprThresholdPercent + " %");
        }
    }

    /**
     * What tells these definitions from others in a few characters, the same in every process:
     * endpoints that were derived by others are out of date.
     */
    public String fingerprint() {
        var said =
                List.of(
                        downstagingRule,
                        downstagingReference,
                        mprThresholdPercent.stripTrailingZeros().toPlainString(),
                        overallSurvivalOrigin,
                        eventFreeSurvivalOrigin,
                        diseaseCensoring,
                        toxicity.version(),
                        toxicity.relatedFrom(),
                        // Sets come in another order in every process.
                        toxicity.groups().stream()
                                .map(group -> group.code() + new TreeSet<>(group.terms()))
                                .toList());
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** What counts as downstaging (dossier §2.5). */
    public enum DownstagingRule {
        /** D1: a lower stage group in the Roman order. */
        STAGE,
        /** D2: T or N is lower, and neither is higher. */
        T_N
    }

    /** The stage that a later one is compared with. */
    public enum DownstagingReference {
        /** Clinical stage before immunochemotherapy. */
        PRE_NICT,
        /** Clinical restaging after immunochemotherapy, before radiotherapy. */
        POST_NICT
    }

    /** The day from which a survival time counts. */
    public enum Origin {
        NICT_START,
        RT_START,
        SURGERY
    }

    /** The day on which an event-free subject leaves the risk set of a disease endpoint. */
    public enum DiseaseCensoring {
        /** The last day on which disease was looked for. */
        LAST_ASSESSMENT,
        /** The last day on which the subject is known to have been alive. */
        LAST_CONTACT
    }

    /** Who is counted below the line of a rate. */
    public enum Denominator {
        /** Everybody; who was not assessed counts as no success. */
        ALL_ENROLLED,
        /** Only subjects for whom the endpoint is known. */
        ASSESSED
    }
}
