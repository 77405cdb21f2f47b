package org.downstage.oncology;

import static org.downstage.oncology.HistologicGrade.G1;
import static org.downstage.oncology.HistologicGrade.G2;
import static org.downstage.oncology.HistologicGrade.G3;
import static org.downstage.oncology.HistologicGrade.GX;
import static org.downstage.oncology.NCategory.N0;
import static org.downstage.oncology.NCategory.N1;
import static org.downstage.oncology.NCategory.N2;
import static org.downstage.oncology.NCategory.N3;
import static org.downstage.oncology.NCategory.NX;
import static org.downstage.oncology.StageGroup.IA;
import static org.downstage.oncology.StageGroup.IB;
import static org.downstage.oncology.StageGroup.IIA;
import static org.downstage.oncology.StageGroup.IIB;
import static org.downstage.oncology.StageGroup.IIIA;
import static org.downstage.oncology.StageGroup.IIIB;
import static org.downstage.oncology.StageGroup.IVA;
import static org.downstage.oncology.StageGroup.IVB;
import static org.downstage.oncology.StageGroup.ZERO;
import static org.downstage.oncology.TCategory.T1;
import static org.downstage.oncology.TCategory.T1A;
import static org.downstage.oncology.TCategory.T1B;
import static org.downstage.oncology.TCategory.T2;
import static org.downstage.oncology.TCategory.T3;
import static org.downstage.oncology.TCategory.T4;
import static org.downstage.oncology.TCategory.T4A;
import static org.downstage.oncology.TCategory.T4B;
import static org.downstage.oncology.TCategory.TIS;
import static org.downstage.oncology.TumourLocation.LOWER;
import static org.downstage.oncology.TumourLocation.MIDDLE;
import static org.downstage.oncology.TumourLocation.UPPER;
import static org.downstage.oncology.TumourLocation.X;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * pTNM of squamous carcinoma without neoadjuvant therapy, read top to bottom: the first row that
 * holds the tumour gives its group (AJCC 8; dossier §2.4-B).
 */
final class PathologicalTable {

    private record Row(
            StageGroup group,
            Set<TCategory> t,
            Set<NCategory> n,
            Set<HistologicGrade> g,
            Set<TumourLocation> location) {

        boolean holds(Tnm tnm, HistologicGrade grade, TumourLocation place) {
            return t.contains(tnm.t())
                    && n.contains(tnm.n())
                    && g.contains(grade)
                    && location.contains(place);
        }
    }

    private static final Set<TCategory> ANY_T = EnumSet.allOf(TCategory.class);
    private static final Set<HistologicGrade> ANY_G = EnumSet.allOf(HistologicGrade.class);
    private static final Set<TumourLocation> ANYWHERE = EnumSet.allOf(TumourLocation.class);

    /** The row that the manual prints against another one; used only if the study says so. */
    private static final Row GX_LOWER_AS_IIA = row(IIA, T3, N0, Set.of(GX), Set.of(LOWER));

    /** A T1 or T4 without its letter has a row only where both letters share the group. */
    private static final List<Row> ROWS =
            List.of(
                    row(ZERO, TIS, N0, ANY_G, ANYWHERE),
                    row(IA, T1A, N0, Set.of(G1, GX), ANYWHERE),
                    row(IB, T1A, N0, Set.of(G2, G3), ANYWHERE),
                    row(IB, T1B, N0, ANY_G, ANYWHERE),
                    row(IB, T1, N0, Set.of(G2, G3), ANYWHERE),
                    row(IB, T2, N0, Set.of(G1), ANYWHERE),
                    row(IIA, T2, N0, Set.of(G2, G3, GX), ANYWHERE),
                    row(IIA, T3, N0, Set.of(G1, G2, G3), Set.of(LOWER)),
                    row(IIA, T3, N0, Set.of(G1), Set.of(UPPER, MIDDLE)),
                    row(IIB, T3, N0, Set.of(G2, G3), Set.of(UPPER, MIDDLE)),
                    row(IIB, T3, N0, Set.of(GX), ANYWHERE),
                    row(IIB, T3, N0, ANY_G, Set.of(X)),
                    row(IIB, Set.of(T1, T1A, T1B), Set.of(N1)),
                    row(IIIA, Set.of(T1, T1A, T1B), Set.of(N2)),
                    row(IIIA, Set.of(T2), Set.of(N1)),
                    row(IIIB, Set.of(T2), Set.of(N2)),
                    row(IIIB, Set.of(T3), Set.of(N1, N2)),
                    row(IIIB, Set.of(T4A), Set.of(N0, N1)),
                    row(IVA, Set.of(T4A, T4), Set.of(N2)),
                    row(IVA, Set.of(T4B), Set.of(N0, N1, N2, NX)),
                    row(IVA, ANY_T, Set.of(N3)));

    private PathologicalTable() {}

    private static Row row(StageGroup group, Set<TCategory> t, Set<NCategory> n) {
        return new Row(group, t, n, ANY_G, ANYWHERE);
    }

    private static Row row(
            StageGroup group,
            TCategory t,
            NCategory n,
            Set<HistologicGrade> g,
            Set<TumourLocation> location) {
        return new Row(group, Set.of(t), Set.of(n), g, location);
    }

    static Staging stage(
            Tnm tnm, HistologicGrade grade, TumourLocation location, GradeUnknownLower rule) {
        if (tnm.m() == MCategory.M1) {
            return new Staging.Staged(IVB);
        }
        if (rule == GradeUnknownLower.IIA && GX_LOWER_AS_IIA.holds(tnm, grade, location)) {
            return new Staging.Staged(IIA);
        }
        return ROWS.stream()
                .filter(row -> row.holds(tnm, grade, location))
                .findFirst()
                .<Staging>map(row -> new Staging.Staged(row.group()))
                .orElseGet(() -> Staging.notStaged(tnm));
    }
}
