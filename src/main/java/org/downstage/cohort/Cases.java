package org.downstage.cohort;

import java.util.List;

/**
 * Whose cases something drawn stands for.
 *
 * @param subjects ids of the first {@link #MOST}, in their order
 * @param all how many there are
 */
public record Cases(List<String> subjects, int all) {

    /** More ids than this do not fit beside what they belong to. */
    static final int MOST = 12;

    static final Cases NONE = new Cases(List.of(), 0);
}
