package org.downstage.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.downstage.crf.Finding;
import org.downstage.dataentry.SaveRequest.FindingKey;

/** What the sites said when a value was unlikely and right all the same. */
final class Explanations {

    /** Words by subject and check. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "S1-02 AE-24",
                    "Counted again by hand the same evening: 1.2. Grade 2 is kept.",
                    "S1-03 IC-04",
                    "Cycle 2 waited until grade 2 immune hepatitis had resolved on prednisone.",
                    "S1-05 TU-11",
                    "The chart gives the group of the seventh edition. T and N were read again from"
                            + " the scans.",
                    "S1-06 RT-04",
                    "Paused for two weeks with grade 4 neutropenia; all 28 fractions were given.",
                    "S2-12 RANGE-SOFT",
                    "Long cT4a tumour. The plan was accepted at the physics conference; V5 and mean"
                            + " lung dose are within limits.",
                    "S2-14 RT-03",
                    "Radiotherapy had to wait until the steroids for pneumonitis were tapered.",
                    "S3-17 RANGE-SOFT",
                    "Adhesions after old pleurisy; the upper mediastinum could not be cleared.",
                    "S4-22 TU-10",
                    "One right supraclavicular node of 15 mm, called regional by the tumour board"
                            + " and inside the radiotherapy field.",
                    "S4-22 RANGE-SOFT",
                    "Injury of an intercostal artery during mobilisation, sutured; four units of"
                            + " red cells.");

    private Explanations() {}

    /** Words for those findings that have some. */
    static Map<FindingKey, String> of(String subject, List<Finding> findings) {
        var words = new HashMap<FindingKey, String>();
        for (var finding : findings) {
            var told = WORDS.get(subject + " " + finding.check());
            if (told != null) {
                words.put(FindingKey.of(finding), told);
            }
        }
        return words;
    }
}
