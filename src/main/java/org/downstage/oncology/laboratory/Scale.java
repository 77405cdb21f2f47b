package org.downstage.oncology.laboratory;

import java.util.List;
import java.util.Set;

/**
 * A term's grades over the values of an analyte, for given limits of normal and baseline: what a
 * chart draws, and what a value is read on.
 *
 * @param term the term's published English name
 * @param direction whether low or high values count
 * @param bands the bands from the worst grade to the mildest; together without gap or overlap, the
 *     last one reaching to the end of the scale. A grade that other limits leave no room for has
 *     none. The last is "no grade", unless something is missing to tell it from a grade
 * @param missing what would be needed to draw every grade
 */
public record Scale(String term, Direction direction, List<Band> bands, Set<Missing> missing) {}
