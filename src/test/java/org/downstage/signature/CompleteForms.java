package org.downstage.signature;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import org.downstage.bench.PlausibleCase;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.SaveRequest;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.SaveResult;
import org.downstage.escc.StudyCatalogue;
import org.downstage.security.AsAccount;
import org.downstage.security.SignedIn;

/** Enters complete forms of a plausible case; what the case leaves open is not documented. */
public final class CompleteForms {

    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);

    private final DataEntryService service;
    private final CaseBook book;

    public CompleteForms(DataEntryService service, int seed) {
        this.service = service;
        this.book = PlausibleCase.of(new SplittableRandom(seed)).book();
    }

    /** The form of the case, every mandatory question answered. */
    public FormData complete(FormKey key) {
        var data = book.form(key.form());
        for (var path : CHECK.unanswered(data)) {
            var form = StudyCatalogue.CATALOGUE.require(key.form());
            assertThat(path.row()).as("only single items of %s are left open", key).isZero();
            data = data.with(form.item(path.item()).orElseThrow(), ItemValue.missing(Missing.ND));
        }
        return data;
    }

    /** Saves a form as complete over the version. */
    public SaveResult save(SignedIn who, String subject, FormData data, int version) {
        return save(who, subject, data, version, true);
    }

    /** Saves a form over the version, declared complete or not. */
    public SaveResult save(
            SignedIn who, String subject, FormData data, int version, boolean complete) {
        var request =
                new SaveRequest(subject, data, version, complete, "Reread", Map.of(), Map.of());
        return AsAccount.call(
                who,
                () -> {
                    var result = service.save(request);
                    return result instanceof SaveResult.ExplanationNeeded(var findings)
                            ? service.save(
                                    request.explaining(
                                            findings.stream()
                                                    .collect(
                                                            toMap(
                                                                    FindingKey::of,
                                                                    one -> "So in the chart",
                                                                    (a, b) -> a))))
                            : result;
                });
    }
}
