package org.downstage.escc;

import org.downstage.crf.EditCheck;

import java.util.List;

final class BaselineChecks {

    private BaselineChecks() {}

    static List<EditCheck> all() {
        return List.of();
    }
}
