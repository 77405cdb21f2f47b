package org.downstage.escc;

import java.util.Optional;
import org.downstage.crf.Item;
import org.downstage.crf.Values;
import org.downstage.oncology.Coded;
import org.downstage.oncology.MCategory;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.TCategory;
import org.downstage.oncology.Tnm;

/** Reads coded answers as the categories of {@code oncology}. */
public final class Categories {

    private Categories() {}

    /** The category that the item holds, if it holds one. */
    public static <E extends Enum<E> & Coded> Optional<E> of(
            Class<E> type, Item<String> item, Values values) {
        return values.get(item).flatMap(code -> Coded.find(type, code));
    }

    /** T, N and M together, if all three were answered. */
    public static Optional<Tnm> tnm(Item<String> t, Item<String> n, Item<String> m, Values values) {
        return of(TCategory.class, t, values)
                .flatMap(depth ->
                        of(NCategory.class, n, values)
                                .flatMap(nodes ->
                                        of(MCategory.class, m, values)
                                                .map(distant -> new Tnm(depth, nodes, distant))));
    }
}
