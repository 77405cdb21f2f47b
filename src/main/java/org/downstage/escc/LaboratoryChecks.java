package org.downstage.escc;

import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;

/** The rules of laboratory results in the course of treatment (dossier F10, §4.3). */
final class LaboratoryChecks {

    private LaboratoryChecks() {}

    static List<EditCheck> all() {
        var afterDeath =
                EditCheck.hard("LB-07")
                        .on(BaselineForm.LAB_DATE)
                        .brokenInRow(
                                LaboratoryForm.RESULT_ROWS,
                                Rules.rowPair(
                                        BaselineForm.LAB_DATE,
                                        (form, book) -> Timeline.deathDate(book),
                                        (sample, death) -> sample.isAfter(death)));
        return Stream.concat(
                        LabRowChecks.of(LaboratoryForm.RESULT_ROWS, "LB-%02d"::formatted).stream(),
                        Stream.of(afterDeath))
                .toList();
    }
}
