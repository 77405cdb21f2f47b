package org.downstage.escc;

import org.downstage.crf.EditCheck;

import java.util.List;

final class NictChecks {

    private NictChecks() {}

    static List<EditCheck> all() {
        return List.of();
    }
}
