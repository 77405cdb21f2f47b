package org.downstage.escc;

import static org.downstage.escc.ComplicationsForm.ANY_COMPLICATION;
import static org.downstage.escc.ComplicationsForm.CLAVIEN_DINDO;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_ROWS;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormData;
import org.downstage.oncology.ClavienDindo;

/** What follows from a subject's complications (dossier F11, §5a). */
public final class ComplicationsDerivations {

    private ComplicationsDerivations() {}

    /** The worst Clavien-Dindo grade; nothing without complications or while a grade is open. */
    public static Optional<ClavienDindo> worst(FormData form) {
        var grades = grades(form);
        return grades.contains(Optional.<ClavienDindo>empty())
                ? Optional.empty()
                : ClavienDindo.worst(grades.stream().flatMap(Optional::stream).toList());
    }

    /**
     * Whether the worst grade is IIIa to IVb. "No complication" is an answer and gives no; an empty
     * list alone is not, and gives nothing.
     */
    public static Optional<Boolean> isGrade3or4(FormData form) {
        return form.is(ANY_COMPLICATION, false) && grades(form).isEmpty()
                ? Optional.of(false)
                : worst(form).map(ClavienDindo::isGrade3or4);
    }

    private static List<Optional<ClavienDindo>> grades(FormData form) {
        return form.rows(COMPLICATION_ROWS).stream()
                .map(row -> Categories.of(ClavienDindo.class, CLAVIEN_DINDO, row))
                .toList();
    }
}
