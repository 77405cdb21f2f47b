package org.downstage.escc;

import org.downstage.crf.EditCheck;

import java.util.List;

final class EligibilityChecks {

    private EligibilityChecks() {}

    static List<EditCheck> all() {
        return List.of();
    }
}
