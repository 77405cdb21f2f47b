package org.downstage.dataentry;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.downstage.bench.PlausibleCase;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.escc.StudyCatalogue;
import org.downstage.security.AsAccount;
import org.downstage.security.SignedIn;

/** Enters every form of a plausible case for one subject, as its investigator would. */
public final class FilledCase {

    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);

    private final DataEntryService service;
    private final SignedIn investigator;
    private final String subject;
    private final CaseBook book;

    /** A case of this seed; nothing is stored yet. */
    public FilledCase(DataEntryService service, SignedIn investigator, String subject, int seed) {
        this.service = service;
        this.investigator = investigator;
        this.subject = subject;
        this.book = PlausibleCase.of(new SplittableRandom(seed)).book();
    }

    /** The forms in the order in which they are entered. */
    List<FormData> forms() {
        return StudyCatalogue.CATALOGUE.forms().stream()
                .flatMap(form -> book.occurrences(form.oid()).stream())
                .toList();
    }

    /** A request that the service accepts: what is unlikely is explained, changes have a reason. */
    SaveRequest request(FormData data, int version) {
        var words =
                CHECK.findings(book.with(data)).stream()
                        .filter(finding -> !finding.isHard())
                        .collect(toMap(FindingKey::of, finding -> "So in the chart", (a, b) -> a));
        return SaveRequest.of(subject, data, version, false)
                .because("Read again")
                .explaining(words);
    }

    SaveResult save(SaveRequest request) {
        return AsAccount.call(investigator, () -> service.save(request));
    }

    /** Enters all forms. */
    public void enter() {
        for (var data : forms()) {
            var result = save(request(data, 0));
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException(data.key() + " was not saved: " + result);
            }
        }
    }

    /** The form with about half its values taken out, without contradiction to the others. */
    FormData thinned(FormData data) {
        var thinned = data;
        for (var oid : List.copyOf(data.values().keySet())) {
            var values = new LinkedHashMap<>(thinned.values());
            values.remove(oid);
            thinned = ifConsistent(new FormData(data.key(), values, thinned.groups()), thinned);
        }
        for (var group : data.groups().entrySet()) {
            var rows = group.getValue().stream().map(FilledCase::thinned).toList();
            var groups = new LinkedHashMap<>(thinned.groups());
            groups.put(group.getKey(), rows);
            thinned = ifConsistent(new FormData(data.key(), thinned.values(), groups), thinned);
        }
        return thinned;
    }

    private static Row thinned(Row row) {
        var kept =
                row.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(row.values().size() / 2)
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Row(row.number(), row.voided(), kept);
    }

    private FormData ifConsistent(FormData wanted, FormData otherwise) {
        var findings = CHECK.findings(book.with(wanted));
        return findings.stream().noneMatch(Finding::isHard) ? wanted : otherwise;
    }
}
