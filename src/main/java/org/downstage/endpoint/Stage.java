package org.downstage.endpoint;

import java.util.Optional;
import java.util.function.Function;
import org.downstage.crf.Item;
import org.downstage.crf.Values;
import org.downstage.escc.Categories;
import org.downstage.oncology.MCategory;
import org.downstage.oncology.NCategory;
import org.downstage.oncology.StageGroup;
import org.downstage.oncology.Staging;
import org.downstage.oncology.TCategory;
import org.downstage.oncology.Tnm;
import org.jspecify.annotations.Nullable;

/**
 * The extent of disease at one moment, each part null where it is not known.
 *
 * @param t primary tumour
 * @param n regional nodes
 * @param m distant metastasis
 * @param group the stage group that the table for this moment gives
 */
public record Stage(
        @Nullable TCategory t,
        @Nullable NCategory n,
        @Nullable MCategory m,
        @Nullable StageGroup group) {

    /** Nothing is known. */
    static final Stage UNKNOWN = new Stage(null, null, null, null);

    /** The categories of a form, staged by a table. */
    static Stage of(
            Values form,
            Item<String> t,
            Item<String> n,
            Item<String> m,
            Function<Tnm, Staging> table) {
        return new Stage(
                Categories.of(TCategory.class, t, form).orElse(null),
                Categories.of(NCategory.class, n, form).orElse(null),
                Categories.of(MCategory.class, m, form).orElse(null),
                Categories.tnm(t, n, m, form).map(table).flatMap(Staging::group).orElse(null));
    }

    /** All three categories, if they are known. */
    Optional<Tnm> tnm() {
        return t == null || n == null || m == null
                ? Optional.empty()
                : Optional.of(new Tnm(t, n, m));
    }
}
