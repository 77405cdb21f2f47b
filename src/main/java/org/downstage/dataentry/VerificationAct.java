package org.downstage.dataentry;

import java.time.Instant;
import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.sdv.Verification;

/**
 * What a monitor did in one go, as it takes to take it back.
 *
 * @param subject the subject id
 * @param form which form
 * @param paths the items that were verified
 * @param earlier what stood there before, where anything did
 * @param at when
 */
public record VerificationAct(
        String subject,
        FormKey form,
        List<ItemPath> paths,
        List<Verification> earlier,
        Instant at) {

    public VerificationAct {
        paths = List.copyOf(paths);
        earlier = List.copyOf(earlier);
    }
}
