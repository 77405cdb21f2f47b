package org.downstage.endpoint;

import java.util.Optional;
import org.downstage.oncology.Downstaging;
import org.downstage.oncology.Staging;
import org.jspecify.annotations.Nullable;

/**
 * Whether a later stage is lower than an earlier one, by every definition and by the study's
 * (dossier §2.5). Null where one of the two stages is not known.
 *
 * @param byStudy by the rule and reference that the study chose
 * @param stageFromPreNict D1 against the stage before immunochemotherapy
 * @param tnFromPreNict D2 against the stage before immunochemotherapy
 * @param stageFromPostNict D1 against the restaging after immunochemotherapy
 * @param tnFromPostNict D2 against the restaging after immunochemotherapy
 */
public record DownstagingEndpoints(
        @Nullable Boolean byStudy,
        @Nullable Boolean stageFromPreNict,
        @Nullable Boolean tnFromPreNict,
        @Nullable Boolean stageFromPostNict,
        @Nullable Boolean tnFromPostNict) {

    static DownstagingEndpoints of(
            Stage preNict, Stage postNict, Stage later, StudyDefinitions definitions) {
        var reference =
                switch (definitions.downstagingReference()) {
                    case PRE_NICT -> preNict;
                    case POST_NICT -> postNict;
                };
        var byStudy =
                switch (definitions.downstagingRule()) {
                    case STAGE -> byStage(reference, later);
                    case T_N -> byTn(reference, later);
                };
        return new DownstagingEndpoints(
                byStudy.orElse(null),
                byStage(preNict, later).orElse(null),
                byTn(preNict, later).orElse(null),
                byStage(postNict, later).orElse(null),
                byTn(postNict, later).orElse(null));
    }

    private static Optional<Boolean> byStage(Stage reference, Stage later) {
        return reference.group() == null || later.group() == null
                ? Optional.empty()
                : Downstaging.byStage(
                        new Staging.Staged(reference.group()), new Staging.Staged(later.group()));
    }

    private static Optional<Boolean> byTn(Stage reference, Stage later) {
        return reference
                .tnm()
                .flatMap(before -> later.tnm().flatMap(after -> Downstaging.byTn(before, after)));
    }
}
