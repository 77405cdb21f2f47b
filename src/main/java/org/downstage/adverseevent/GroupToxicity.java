package org.downstage.adverseevent;

import java.util.List;
import org.downstage.escc.ToxicityPlan;

/**
 * Figures of a group of the study's plan.
 *
 * @param group its code and all terms that were counted, so that nobody has to guess whether
 *     lymphopenia is among them
 * @param figures worst grades for each phase and the whole course, each for all events and for
 *     those related to a treatment
 */
public record GroupToxicity(ToxicityPlan.Group group, List<GradeCounts<ToxicityCut>> figures) {

    public GroupToxicity {
        figures = List.copyOf(figures);
    }

    /** The figure of a cut. */
    public GradeCounts<ToxicityCut> figure(ToxicityCut cut) {
        return figures.stream().filter(figure -> figure.of().equals(cut)).findFirst().orElseThrow();
    }
}
