package org.downstage.cohort.chart;

import java.util.Optional;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Moment;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;

/**
 * The survival endpoints; what counts as an event of each is derived with a subject's endpoints.
 */
public enum SurvivalEndpoint {
    /** Death of any cause. */
    OS(Moment.OS_END, Flag.DEATH),
    /** Progression that precluded surgery, R2, recurrence or death. */
    EFS(Moment.EFS_END, Flag.EFS_EVENT),
    /** Recurrence or death after an R0 operation. */
    DFS(Moment.DFS_END, Flag.DFS_EVENT),
    /** Progression, recurrence or death. */
    PFS(Moment.PFS_END, Flag.PFS_EVENT);

    private final Moment end;
    private final Flag event;

    SurvivalEndpoint(Moment end, Flag event) {
        this.end = end;
        this.event = event;
    }

    /** The day on which the time ends. */
    Moment end() {
        return end;
    }

    /** Whether it ends with the event. */
    Flag event() {
        return event;
    }

    /** What has to be so of an operation for the endpoint to apply at all. */
    Optional<Flag> condition(Origin origin) {
        if (this == DFS) {
            return Optional.of(Flag.R0);
        }
        return origin == Origin.SURGERY ? Optional.of(Flag.OPERATED) : Optional.empty();
    }

    /** Where the study lets it start. */
    Origin origin(StudyDefinitions definitions) {
        return switch (this) {
            case OS -> definitions.overallSurvivalOrigin();
            case EFS -> definitions.eventFreeSurvivalOrigin();
            case DFS -> Origin.SURGERY;
            case PFS -> Origin.RT_START;
        };
    }
}
