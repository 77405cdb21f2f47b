package org.downstage.escc;

import org.downstage.crf.Item;
import org.downstage.oncology.Coded;

/** The treatments of the study that an adverse event may be due to. */
public enum Treatment implements Coded {
    ICI(AdverseEventsForm.ATTRIBUTION_ICI, AdverseEventsForm.ACTION_ICI),
    CHEMO(AdverseEventsForm.ATTRIBUTION_CHEMO, AdverseEventsForm.ACTION_CHEMO),
    RT(AdverseEventsForm.ATTRIBUTION_RT, AdverseEventsForm.ACTION_RT),
    SURGERY(AdverseEventsForm.ATTRIBUTION_SURGERY, AdverseEventsForm.ACTION_SURGERY);

    private final Item<String> attribution;
    private final Item<String> action;

    Treatment(Item<String> attribution, Item<String> action) {
        this.attribution = attribution;
        this.action = action;
    }

    @Override
    public String code() {
        return name();
    }

    /** Where the form says how likely an event is due to it. */
    public Item<String> attribution() {
        return attribution;
    }

    /** Where the form says what was done with it because of an event. */
    public Item<String> action() {
        return action;
    }
}
